/*
 * notation: page text without what programs put in beside its words. Those that print or save
 * pages for reading write links down in two ways: Markdown (markdown.h), and numbers in brackets
 * with a list of the addresses behind the page, as lynx and elinks -dump write them. Mails mark
 * what they quote (mail.h).
 */
#ifndef CONTAINER_NOTATION_H
#define CONTAINER_NOTATION_H

#include "text/bytes.h"

/*
 * *plain is what a reader would see: the text itself where it has none of these, else put into
 * *room, which is cleared. False where memory ends. Linear time.
 */
bool notation_drop(struct str text, struct buf *room, struct str *plain);

#endif
