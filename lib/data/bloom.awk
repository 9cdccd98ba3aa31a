# bloom.awk: a list of words as text -> a Bloom filter (lib/guard/knowledge.c).
#
#	LC_ALL=C awk -f lib/data/bloom.awk lib/data/NAME.txt >build/NAME.inc
#
# Writes BITS(number) 65,536 times: 2^20 bits, 16 at a time. A word sets four: with the hashes
# a = (31 a + byte) mod 2^24 from 7 and b = (131 b + byte) mod 2^24 from 7, the bits
# (a + i (b | 1)) mod 2^20 for i = 0 to 3. Some 61,000 words make 0.2 % of other words pass.

BEGIN {
	for (i = 0; i < 256; i++)
		ord[sprintf("%c", i)] = i
	for (i = 0; i < 16; i++)
		power[i] = 2 ^ i
}

/^#/ { next }

{
	a = b = 7
	for (i = 1; i <= length($0); i++) {
		c = ord[substr($0, i, 1)]
		a = (a * 31 + c) % 16777216
		b = (b * 131 + c) % 16777216
	}
	if (b % 2 == 0)
		b++
	for (i = 0; i < 4; i++) {
		bit = (a + i * b) % 1048576
		at = int(bit / 16)
		if (!((at, bit % 16) in set)) {
			set[at, bit % 16] = 1
			bits[at] += power[bit % 16]
		}
	}
}

END {
	print "/* Made by lib/data/bloom.awk from " FILENAME "; do not edit. */"
	for (at = 0; at < 65536; at++)
		printf "BITS(%d)%s", bits[at], at % 16 == 15 ? "\n" : ""
}
