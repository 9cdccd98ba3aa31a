load helper

PROBE=probe-ground

@test "UTF-8 is decoded and broken pieces are as long as the standard says" {
	probe decode 'a\303\251' '61 E9' '\360\237\230\200' '1F600' '\xc0\x80' 'broken1 broken1' '\xe0\x80' 'broken1 broken1' \
		'\xed\xa0\x80' 'broken1 broken1 broken1' '\xf4\x90' 'broken1 broken1' '\xe2\x82' 'broken2' '\xf0\x9f\x98a' 'broken3 61' \
		'\xff\x80' 'broken1 broken1' '\xf0\x90\x8d\x88' '10348' '\xef\xbf\xbf' 'FFFF'
	probe backward 'a\303\251' 'E9 61' 'x\x80' 'FFFD 78' '\xe2\x82\xac' '20AC'
	probe valid 'abcdefgh\303\251' 10 'abcdefghijk\x80' 11 '\xff' 0 '' 0
}

@test "code points have the class, script and case of the database" {
	probe class 'aB1 .' 'Ll.Ul.DN.Z.P.' '\303\237' 'Ll.' '\346\274\242\343\201\213' 'l+l+' '\xcc\x81' 'M.' '\xe2\x82\xac' 'S.' '\xc2\xad' 'C.'
	# U upper, L lower, l letter, M mark, D digit, N number, P punctuation, Z space, S symbol, C other; + is CJK.
	probe lower 'ÀÉÎ ЖΣ Ⅷ ß' 'àéî жσ ⅷ ß'
	probe upper 'àéî жσ ÿ ß' 'ÀÉÎ ЖΣ Ÿ ß'
	probe fold 'ſ ς ẞ K' 's σ ß k'
}

@test "numbers are digits alone, within bounds" {
	probe number 1 1 1000 1000 0 no 1001 no '' no +1 no 1x no 0x1 no 007 7 99999999999999999999999 no
}

@test "a value is cleaned by rule 5" {
	probe clean ' a  b ' 'a b' 'a;b' 'a,b' 'a\tb\r' 'a b' 'x\302\240\342\200\203y\343\200\200' 'x y' 'a\302\205b\033c' 'a b c' \
		'\342\200\256ab\302\255c\342\201\246' 'abc' '\xff;' '\xff,' ' ' ''
	probe join 'a|b|a' 'a;b' '|a' 'a' 'ab|a|b' 'ab;a;b'
}

@test "eight bytes at once are what they are one after another" {
	probe eight 'aZz0' 'aaa0.... 3 same' '=@[`{/:' '=....... 0 same' 'abcdefgh' 'aaaaaaaa 8 same' '' '........ 0 same' \
		'09é=AZaz' '00++=aaa 0 same' 'a\xe1\xfa\xb0\xbdz' 'a++++a.. 1 same' 'abcdefghijklmnopqrstuvwxyz' 'aaaaaaaa 8 same'
	probe letters 'The end' 'the 1! same same' 'eIGHTeen' 'eighteen 4 same same' 'abcdefghi' 'abcdefghi 0 same same' \
		'ABCDEFGHIJKLMNOPQ.' 'abcdefghijklmnopq 17! same same' 'ABCdefghijklmno-' 'abcdefghijklmno 3! same same' 'Abcdefghijklmnop' 'abcdefghijklmnop 1! same same' 'a' 'a 0 same same' '7a' ' 0 same same' 'aé' 'a 0 same same'
	probe lowered 'ABCDEFGHIJKLm@[' 'abcdefghijklm@[' 'ABCDEFGÀIJ' 'abcdefgàij' 'ÀÉÎABCDEFGHIJK' 'àéîabcdefghijk' \
		'ABCDEFGHIJKLMNOPQRSTUVWXYZ' 'abcdefghijklmnopqrstu'
	probe count 'abc' 3 'é' 1 'abcdéfgh漢字x' 11 'ééééééééé' 9 '' 0
	probe plain 'abcdefgh  ijklmnop' 'abcdefgh ijklmnop' 'abcdefg  h' 'abcdefg h' ' abcdefgh' 'abcdefgh' 'abcdefghijkl\302\240m' \
		'abcdefghijkl m' 'abcdefghi\177klmnopqrs' 'abcdefghi klmnopqrs' 'abcdefghij\033klmnopq' 'abcdefghij klmnopq' \
		'abcdefgh\342\200\256ijklmnop' 'abcdefghijklmnop' 'a\342\200\250b\342\200\231\343\200\200c\302\255\302\273' 'a b’ c»' 'abc\303\251defghijkl' 'abcédefghijkl'
}

@test "64 bytes at once are what they are one after another" {
	local dots=................................................................
	probe stretch '' "$dots 64 64 same" '=' "=${dots:1} 0 0 same" "${dots:1}=" "${dots:1}= 63 63 same" \
		'<=>\275\075x==' ".=..=.==${dots:8} 1 7 same" \
		"${dots:0:7}==${dots:0:30}=" "${dots:0:7}==${dots:0:30}=${dots:40} 7 39 same" \
		'@AZ[az\301\332B' ".AA.....A${dots:9} 64 64 same"
}

@test "words go by keys, and every entry of a table is found by its own" {
	probe key '' 0 a 61 said 64696173 newsroom 6d6f6f727377656e
	# Longer words and phrases go by hashes: what awk computed of them is what is looked up.
	probe entry reported Rs 'has learned' R reports Rs has s wrote Ss newsagency A 'news agency' A 'exit poll' P 'news' s \
		'news agencies' A reporte no agencynews no 'agency news' no 'news agency news' no newsagencie no '' no
	grep -v '^#' "$TOP/lib/data/credit.txt" | cut -f2 | awk -v RS=', |\n' '!/[\/~]/ && NF' >"$BATS_TEST_TMPDIR/entries"
	"$BIN/../tests/$PROBE" entry <"$BATS_TEST_TMPDIR/entries" | awk '$0 == "no" { bad++ } END { exit bad || NR < 1000 }'
	sed 's/$/qx/' "$BATS_TEST_TMPDIR/entries" | "$BIN/../tests/$PROBE" entry | awk '$0 != "no" { bad++ } END { exit bad || NR < 1000 }'
	probe watch 'Reuters Reuters' yes 'Reuters reuters' no 'reuters reuters' yes 'reuters Reuters' no 'Ann Bob' no
}

@test "text is found, and kept in an arena" {
	probe find xxab 2 ab 0 aab 1 abab 0 a 1 '' 0 ba 2
	probe arena 'a bc d' 'a0bc0d0' 'x' 'x0'
}

@test "languages are guessed by words, letters and scripts" {
	probe stopword the en und de der dadeno xyzzy ''
	probe guess 'ű' hu 'Źdźbło' pl 'ўзор' be 'їжак' uk 'xyz' ''
	probe guess 'The minister said that it was not a matter for the court, and he had been told so by them.' 'en sure' \
		'Der Minister sagte, dass die Sache nicht vor das Gericht gehört und er das schon wusste.' 'de sure' \
		'Міністр сказав, що це не справа суду і що він про це знав, але не міг її вирішити.' 'uk sure' \
		'Министр сказал, что это не дело суда, и он об этом знал, но не мог этого решить.' 'ru sure' \
		'大臣は法廷の問題ではないと述べた。' 'ja' '部长说这不是法院的问题，他已经知道了，但是他不能解决这个问题。' 'zh sure' '12 34' '' \
		"$(printf 'It was not a matter for the court and he had been told so by them. %.0s' 1 2 3 4 5 6 7 8)" 'en sure clear' \
		"$(printf 'Han sagde at det ikke er en sag for os og at de har det fra ham. %.0s' 1 2 3 4 5 6 7 8)" 'da' \
		'Le ministre a dit que ce n’est pas une affaire pour la cour et qu’il le savait déjà.' 'fr sure'
}

@test "the tables of Unicode are what their commands make" {
	local ucd=/usr/share/unicode want
	[ -e $ucd/DerivedNormalizationProps.txt ] || skip "no Unicode Character Database"
	grep -q '15\.0\.0' $ucd/DerivedNormalizationProps.txt || skip "another version of Unicode"
	cd "$ucd"
	for want in class:Scripts case:CaseFolding normal:DerivedNormalizationProps; do
		LC_ALL=C awk -v want=${want%:*} -f "$TOP/tests/train/unicode.awk" UnicodeData.txt ${want#*:}.txt |
			cmp - "$TOP/lib/data/unicode-${want%:*}.txt"
	done
	cd "$TOP"
	LC_ALL=C awk -f tests/train/compose.awk lib/data/unicode-normal.txt | cmp - lib/data/compose.txt
}

@test "canonical composition passes Unicode's own test" {
	local test=/usr/share/unicode/NormalizationTest.txt.bz2
	[ -e $test ] && command -v bzcat >/dev/null || skip "no NormalizationTest.txt.bz2"
	# columns 1 to 3 have one composed form, and so have 4 and 5
	bzcat $test | perl -CO -ne 'next unless /^[0-9A-F]/; my @c = split /;/; print map { join("", map { chr hex } split / /, $_) . "\n" } @c[0 .. 4]' |
		dedupe --fold --keys -v 2>/dev/null | awk -F '\t' '{ key[NR % 5] = $1 }
			NR % 5 == 0 { n++; if (key[1] != key[2] || key[2] != key[3] || key[4] != key[0]) { print "row " n ": " $0; bad = 1 } }
			END { exit bad || n < 18000 }'
}
