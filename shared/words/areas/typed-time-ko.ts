/** 입력한 것이 시각이 아닌 까닭. */
import type { TypedTimeFault } from '#shared/time/typed-fault.ts';

/** 어떻게 입력하면 되는지 알려 주는 한 문장. */
export function typedTimeKo(reason: TypedTimeFault): string {
  switch (reason.fault) {
    case 'empty':
      return '시각을 입력해 주세요. 예: 1:23.4';
    case 'not-a-time':
      return `‘${reason.text}’ 대신 1:23.4, 83.4, 1분 20초, 01:00:12:05처럼 입력해 주세요.`;
    case 'not-a-bar':
      return `‘${reason.text}’ 대신 17.3처럼 마디와 박을 입력해 주세요.`;
    case 'over-59':
      return `콜론 뒤에는 ${reason.part === 'minutes' ? '분' : '초'} 단위로 59까지만 넣을 수 있습니다. 입력한 값: ${reason.value}`;
    case 'beat-below-1':
      return '박은 1부터 셉니다.';
    case 'no-such-frame':
      return `1초의 마지막 프레임은 ${reason.last}입니다.`;
    case 'dropped-label':
      return `드롭프레임 타임코드에 없는 값입니다. 다음 값은 ${reason.next}입니다.`;
    case 'negative-length':
      return '길이는 0보다 작을 수 없습니다.';
    case 'out-of-range':
      return '100일을 넘는 값입니다.';
    default:
      return reason satisfies never;
  }
}
