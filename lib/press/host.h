/*
 * host: hosts in addresses, and a readable name for one that nobody knows.
 */
#ifndef PRESS_HOST_H
#define PRESS_HOST_H

#include "text/bytes.h"

/*
 * The host of an address ("https://www.example.com:8080/a", "//example.com/a", "example.com/a";
 * of an archived one that of the page in it), without "www." and its like; empty where there
 * is none, or only a number. Not in lower case yet: a view into the address.
 */
struct str host_of(struct str address);
/*
 * Whether the whole text has the form of a host, with two labels at least and an ending of
 * letters.
 */
bool host_is(struct str text);
/* Under the host anybody writes: it names no outlet. */
bool host_is_platform(struct str host);
/* Adds "Example Times" for news.example-times.co.uk (lower case). False where memory ends. */
bool host_label(struct str host, struct buf *name);

#endif
