# key.awk: keys and hashes of words as lib/text/word_table.h computes them, for the scripts that put words into tables.
#
#	LC_ALL=C awk -f lib/data/c.awk -f lib/data/key.awk -f lib/data/SCRIPT.awk ...
#
# Numbers of 64 bits are four parts of sixteen, the lowest first, which awk's doubles multiply exactly.

function set(a, hex,   i) {
	for (i = 0; i < 4; i++)
		a[i] = from_hex(substr(hex, 13 - 4 * i, 4))
}

# a = a * b + c
function multiply_add(a, b, c,   i, j, sum, out) {
	for (i = 0; i < 4; i++) {
		sum += c[i]
		for (j = 0; j <= i; j++)
			sum += a[j] * b[i - j]
		out[i] = sum % 65536
		sum = int(sum / 65536)
	}
	for (i = 0; i < 4; i++)
		a[i] = out[i]
}

# The key of a word, its first eight bytes and those behind them.
function word_key(key, s,   i, at, bytes) {
	for (i = 0; i < 4; i++)
		key[i] = 0
	for (at = 1; at <= length(s); at += 8) {
		for (i = 0; i < 4; i++)
			bytes[i] = ord[substr(s, at + 2 * i, 1)] + 256 * ord[substr(s, at + 2 * i + 1, 1)]
		multiply_add(key, step, bytes)
	}
}

# The 32 bits that a key goes by in a table, of which the upper ones are the best; the key is not kept.
function word_hash(key) {
	multiply_add(key, spread, zero)
	return key[3] * 65536 + key[2]
}

# How far 32 bits must be shifted to have at least n values.
function shift(n,   bits) {
	while (2 ^ bits < n)
		bits++
	return 32 - bits
}

BEGIN {
	set(step, "9ddfea08eb382d69")
	set(spread, "9e3779b97f4a7c15")
	set(zero, "0000000000000000")
}
