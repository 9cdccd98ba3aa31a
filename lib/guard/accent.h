/*
 * accent: letters with an accent, and what they are made of (Unicode 15.0).
 */
#ifndef GUARD_ACCENT_H
#define GUARD_ACCENT_H

#include <stdint.h>

/* The letter that a letter with accents is made of; itself where it has none. */
uint32_t accent_off(uint32_t point);
/* A letter and a mark behind it as one code point; 0 where there is none. */
uint32_t accent_on(uint32_t letter, uint32_t mark);

#endif
