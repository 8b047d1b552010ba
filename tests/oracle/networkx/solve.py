"""Earliest and latest of every time point, by networkx: what the project's own solver is held against.

    node tests/oracle/networkx/export-networks.ts | python3 tests/oracle/networkx/solve.py > tests/oracle/networkx/solved.json

Each line of the input is a network, `[points, [tail, head, ms], ...]`: t(head) <= t(tail) + ms, point 0 is show zero.
The answer lists for each network the CRC-32 of its bounds as text, or null where its rules can't all hold. The text has
for each point but zero its earliest and its latest, `-` for none: `100,2500;-,40;...`.
"""

import json
import sys
import zlib

import networkx as nx


def solve(points, arcs):
    graph = nx.DiGraph()
    graph.add_nodes_from(range(points))
    for tail, head, ms in arcs:
        if not graph.has_edge(tail, head) or ms < graph[tail][head]["weight"]:
            graph.add_edge(tail, head, weight=ms)
    if nx.negative_edge_cycle(graph):
        return None
    latest = nx.single_source_bellman_ford_path_length(graph, 0)
    earliest = nx.single_source_bellman_ford_path_length(graph.reverse(copy=False), 0)
    bounds = (
        f"{-earliest[point] if point in earliest else '-'},{latest.get(point, '-')};" for point in range(1, points)
    )
    return zlib.crc32("".join(bounds).encode())


solved = []
for line in sys.stdin:
    points, *arcs = json.loads(line)
    solved.append(solve(points, arcs))
json.dump(solved, sys.stdout, separators=(",", ":"))
print()
