/*
 * number: figures on a command line or in a tag, strictly: digits only, all of them.
 */
#ifndef TEXT_NUMBER_H
#define TEXT_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

#include "text/bytes.h"

/* ASCII digits alone, a value from min to max; else false, and *value is as it was. */
bool number_parse(struct str s, uint64_t min, uint64_t max, uint64_t *value);

#endif
