/*
 * nodes: the private side of tree.h: how the tree builder adds, moves and links nodes.
 */
#ifndef HTML_NODES_H
#define HTML_NODES_H

#include "html/tree.h"

/* In an offset of a text or value: it counts in the tree's `decoded`, not in the page. */
#define NODES_DECODED (UINT32_C(1) << 31)

#endif
