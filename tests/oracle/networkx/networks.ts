/** How many networks were solved by networkx. */
export const NETWORKS = 1000;
