#include "text/fingerprint.h"

#include "text/eight.h"

#define KEY_LOW UINT64_C(0x0706050403020100)
#define KEY_HIGH UINT64_C(0x0f0e0d0c0b0a0908)

enum { WORD = 8 };

struct sip {
	uint64_t a, b, c, d; /* v0 to v3 of the paper */
};

static inline uint64_t
turn(uint64_t word, unsigned bits)
{
	return word << bits | word >> (64 - bits);
}

static inline struct sip
sip_round(struct sip v)
{
	v.a += v.b;
	v.c += v.d;
	v.b = turn(v.b, 13) ^ v.a;
	v.d = turn(v.d, 16) ^ v.c;
	v.a = turn(v.a, 32) + v.d;
	v.c += v.b;
	v.d = turn(v.d, 21) ^ v.a;
	v.b = turn(v.b, 17) ^ v.c;
	v.c = turn(v.c, 32);
	return v;
}

static inline struct sip
sip_word(struct sip v, uint64_t word)
{
	v.d ^= word;
	v = sip_round(sip_round(v));
	v.a ^= word;
	return v;
}

/* The bytes behind the last whole word, below the text's length modulo 256. */
static inline uint64_t
last_word(struct str text)
{
	size_t left = text.n % WORD;
	uint64_t word = (uint64_t)text.n << 56;

	/* The last eight bytes, and those that were read already shifted out of them. */
	if (text.n >= WORD)
		return word | eight_load(text.s + text.n - WORD) >> 8 >> 8 * (WORD - 1 - left);
	for (size_t i = 0; i < left; i++)
		word |= (uint64_t)(unsigned char)text.s[i] << 8 * i;
	return word;
}

static struct fingerprint
sip_finish(struct sip v)
{
	struct fingerprint f;

	v.c ^= 0xee;
	v = sip_round(sip_round(sip_round(sip_round(v))));
	f.low = v.a ^ v.b ^ v.c ^ v.d;
	v.b ^= 0xdd;
	v = sip_round(sip_round(sip_round(sip_round(v))));
	f.high = v.a ^ v.b ^ v.c ^ v.d;
	return f;
}

static inline struct sip
sip_begin(uint64_t family)
{
	const uint64_t low = KEY_LOW;
	const uint64_t high = KEY_HIGH ^ family;

	return (struct sip){ low ^ UINT64_C(0x736f6d6570736575),
		high ^ UINT64_C(0x646f72616e646f6d) ^ 0xee, low ^ UINT64_C(0x6c7967656e657261),
		high ^ UINT64_C(0x7465646279746573) };
}

struct fingerprint
fingerprint_within(uint64_t family, struct str text)
{
	struct sip v = sip_begin(family);
	size_t at = 0;

	for (; text.n - at >= WORD; at += WORD)
		v = sip_word(v, eight_load(text.s + at));
	return sip_finish(sip_word(v, last_word(text)));
}

struct fingerprint
fingerprint_of(struct str text)
{
	return fingerprint_within(0, text);
}

static void
write_word(uint64_t word, char *digits)
{
	static const char hex[] = "0123456789abcdef";

	for (size_t i = 0; i < WORD; i++) {
		unsigned byte = (unsigned)(word >> 8 * i) & 0xff;

		digits[2 * i] = hex[byte >> 4];
		digits[2 * i + 1] = hex[byte & 15];
	}
}

void
fingerprint_write(struct fingerprint f, char digits[FINGERPRINT_DIGITS])
{
	write_word(f.low, digits);
	write_word(f.high, digits + FINGERPRINT_DIGITS / 2);
}

int
fingerprint_cmp(struct fingerprint a, struct fingerprint b)
{
	char left[FINGERPRINT_DIGITS];
	char right[FINGERPRINT_DIGITS];

	fingerprint_write(a, left);
	fingerprint_write(b, right);
	return memcmp(left, right, FINGERPRINT_DIGITS);
}

static bool
read_word(const char *digits, uint64_t *word)
{
	*word = 0;
	for (size_t i = 0; i < 2 * (size_t)WORD; i++) {
		char c = digits[i];
		bool letter = c >= 'a' && c <= 'f';
		unsigned half = (unsigned)(letter ? c - 'a' + 10 : c - '0');

		if (!letter && !is_digit(c))
			return false;
		*word |= (uint64_t)half << (8 * (i / 2) + (i % 2 ? 0 : 4));
	}
	return true;
}

bool
fingerprint_read(struct str digits, struct fingerprint *f)
{
	return digits.n == FINGERPRINT_DIGITS && read_word(digits.s, &f->low) &&
	    read_word(digits.s + FINGERPRINT_DIGITS / 2, &f->high);
}
