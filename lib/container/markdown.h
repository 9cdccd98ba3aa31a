/*
 * markdown: text with the signs of Markdown, and without them (CommonMark 0.31: links, images,
 * headings, quotes, emphasis and escapes; not tables, code and links by reference).
 */
#ifndef CONTAINER_MARKDOWN_H
#define CONTAINER_MARKDOWN_H

#include "text/bytes.h"

/* Whether it has three links or more: two brackets side by side, an address in the second. */
bool markdown_is(struct str text);
/*
 * Adds the text without the signs; brackets without an address stay, and signs that nothing
 * closes in their paragraph. out->failed is set where memory ends. Linear time.
 */
void markdown_plain(struct str text, struct buf *out);

#endif
