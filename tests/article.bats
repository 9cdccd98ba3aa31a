load helper

# texts: the text field of the lines on standard input.
texts() {
	cut -f 1
}

# tag NAME: its values on standard input, a line each.
tag() {
	tr '\t' '\n' | sed -n "s/^$1=//p"
}

story() { # six paragraphs of an invented story
	local i=0
	for i in one two three four five six; do
		echo "The council of Sampleton said on Tuesday that bridge number $i over the river would open in spring, and that the work on it had cost more than was planned when it began."
	done
}

@test "blocks: edges of elements and <br> end one, a table row and inline elements do not" {
	run -0 bash -c "printf '%s' '<div>one<br>two <b>th</b>ree<p>four</div><table><tr><td>five<td>six</table><pre>seven
eight</pre><ul><li>nine</ul>' | strip -k --html | cut -f 1"
	[ "$output" = "one
two three
four
five six
seven
eight
nine" ]
}

@test "blocks: what no reader sees is no block" {
	run -0 bash -c "printf '%s' '<head><title>no</title></head><p>a<span class=\"sr-only\">no</span>b<script>no</script><style>no</style><noscript>no</noscript><button>no</button><select><option>no</select><textarea>no</textarea><svg><text>no</text></svg><i style=\"display:none\">no</i></p>' | strip -k --html | cut -f 1"
	[ "$output" = ab ]
}

@test "blocks: text is clean, broken bytes, controls and all" {
	run -0 bash -c "printf 'a\\tb\\001c\\302\\255d \\342\\200\\256e\\302\\240\\302\\240f\\n\\n  \\r\\ng\\n' | strip -k --text | cut -f 1"
	[ "$output" = "a b cd e f
g" ]
}

@test "hard-wrapped page text is joined to paragraphs, other text is not" {
	story | sed G | fold -s -w 72 >"$BATS_TEST_TMPDIR/wrapped"
	story | cmp - <(strip "$BATS_TEST_TMPDIR/wrapped" | texts)
	{
		story
		echo '  - The bridge at the mill and the one at the old weir are to be closed for as long as they have no railings.'
	} >"$BATS_TEST_TMPDIR/page"
	strip -k "$BATS_TEST_TMPDIR/page" | texts >"$BATS_TEST_TMPDIR/lines"
	sed G "$BATS_TEST_TMPDIR/page" | fold -s -w 72 | strip -k --text | texts | cmp - "$BATS_TEST_TMPDIR/lines"
	{ # as a terminal browser prints a page
		printf '  * News\n  * Town\n  * Boats and ferries\n\n'
		story | sed G | fold -s -w 80
		printf 'More at https://www.example.org/a/very/long/address/that/nobody/wraps/as/it/has/no/blank/in/it/anywhere/at/all\n'
	} >"$BATS_TEST_TMPDIR/dump"
	story | cmp - <(strip "$BATS_TEST_TMPDIR/dump" | texts)
	printf 'A short line of a list\nand another, of no given width at all\nand one\n' >"$BATS_TEST_TMPDIR/list"
	[ "$(strip -k "$BATS_TEST_TMPDIR/list" | wc -l)" -eq 3 ]
}

# wrapped AT: the story, wrapped at 50 columns; words of five letters that do not fit are divided behind the third, or broken behind a hyphen.
wrapped() {
	awk -v at="$1" '{
		line = ""
		for (i = 1; i <= NF; i++) {
			room = 50 - length(line) - 1
			cut = at == "letters" ? ($i ~ /^[a-z][a-z][a-z][a-z][a-z]+,?$/ ? 3 : 0) : index($i, "-")
			if (length($i) > room && cut && cut < room) {
				print line " " substr($i, 1, cut) (at == "letters" ? "-" : "")
				line = substr($i, cut + 1)
			} else if (length($i) > room) {
				print line
				line = $i
			} else
				line = line (line == "" ? "" : " ") $i
		}
		print line "\n"
	}'
}

@test "words that hard-wrapped text divides are put together again" {
	story | wrapped letters >"$BATS_TEST_TMPDIR/divided"
	grep -q -e '[a-z]-$' "$BATS_TEST_TMPDIR/divided"
	story | cmp - <(strip "$BATS_TEST_TMPDIR/divided" | texts)
	story | sed '1s/that bridge/on foot-bridge/' >"$BATS_TEST_TMPDIR/page"
	wrapped hyphens <"$BATS_TEST_TMPDIR/page" >"$BATS_TEST_TMPDIR/broken"
	grep -q -e '-$' "$BATS_TEST_TMPDIR/broken"
	cmp "$BATS_TEST_TMPDIR/page" <(strip "$BATS_TEST_TMPDIR/broken" | texts)
}

@test "the story is found between menus, promotion and other stories" {
	cd "$TOP/tests/cases/strip"
	run_cases .
}

@test "a line that stands twice is written once" {
	{
		story
		story | head -n 1
		story | tail -n 1 | tr ' ' '\240'
	} >"$BATS_TEST_TMPDIR/page"
	[ "$(strip "$BATS_TEST_TMPDIR/page" | texts | sort | uniq -d | wc -l)" -eq 0 ]
}

@test "the signs of list items go" {
	{
		story | head -n 3
		echo '• The bridge has two lanes for carts, the council said on Tuesday, and one for people who walk over it.'
		story | tail -n 3
	} >"$BATS_TEST_TMPDIR/page"
	strip "$BATS_TEST_TMPDIR/page" | grep -q '^The bridge has two lanes'
}

@test "a headline over the story goes, a heading with the sign of its own address stays" {
	{
		echo 'The bridges of Sampleton #'
		story
	} >"$BATS_TEST_TMPDIR/page"
	strip "$BATS_TEST_TMPDIR/page" | texts | cmp - <(echo 'The bridges of Sampleton' && story)
	sed 's/ #$//' "$BATS_TEST_TMPDIR/page" | strip --text | texts | cmp - <(story)
}

@test "a page without a story: nothing is written, and that is no error" {
	cd "$BATS_TEST_TMPDIR"
	: >empty
	printf 'Home\nNews\nSport\nContact us\nPrivacy policy\n' >menu
	printf '<ul><li><a href="/">Home</a><li><a href="/news">News</a><li><a href="/contact">Contact us</a></ul>' >menu.html
	run -0 strip empty menu menu.html
	[ -z "$output" ]
}

@test "-k tells of each block what it is and what weighed most" {
	{
		printf 'Home\nBridge to open in spring\nShare this article\n'
		story
		printf 'Subscribe to our newsletter\nRead more\n'
	} >"$BATS_TEST_TMPDIR/page"
	strip -k "$BATS_TEST_TMPDIR/page" >"$BATS_TEST_TMPDIR/out"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/out")" -eq 11 ]
	[ "$(tag part <"$BATS_TEST_TMPDIR/out" | wc -l)" -eq 11 ]
	[ "$(tag part <"$BATS_TEST_TMPDIR/out" | grep -c body)" -eq 6 ]
	[ "$(grep -c $'^Share this article\t.*part=share' "$BATS_TEST_TMPDIR/out")" -eq 1 ]
	[ "$(grep -c $'^Subscribe to our newsletter\t.*part=promo' "$BATS_TEST_TMPDIR/out")" -eq 1 ]
	[ "$(tag why <"$BATS_TEST_TMPDIR/out" | grep -Ec '^([a-z_0-9]+[+-] ?)+$')" -eq 11 ]
}

@test "-p writes no line that the usual run does not, -r all that it does" {
	shared eval/strip/data/seeds
	cd "$SHARED/eval/strip/data/seeds"
	for page in *.page.txt; do
		strip -p "$page" >"$BATS_TEST_TMPDIR/p"
		strip "$page" >"$BATS_TEST_TMPDIR/b"
		strip -r "$page" >"$BATS_TEST_TMPDIR/r"
		! grep -vxFf "$BATS_TEST_TMPDIR/b" "$BATS_TEST_TMPDIR/p"
		! grep -vxFf "$BATS_TEST_TMPDIR/r" "$BATS_TEST_TMPDIR/b"
	done
}

@test "pieces that a streamed page sends hidden are read" {
	{
		echo '<main><h1>Bridge to open</h1><div hidden id="S:1">'
		story | sed 's/.*/<p>&<\/p>/'
		echo '</div></main>'
	} >"$BATS_TEST_TMPDIR/page.html"
	[ "$(strip "$BATS_TEST_TMPDIR/page.html" | wc -l)" -eq 6 ]
}

@test "a page that shows no story: it is taken from the page's JSON-LD, without the comments" {
	cd "$BATS_TEST_TMPDIR"
	{
		printf '<title>Bridge to open</title><p><a href="/">Home</a><script type="application/ld+json">'
		printf '{"@type":"NewsArticle","headline":"Bridge to open","comment":[{"@type":"Comment","text":"%s"}],' \
			'I have walked over this bridge for years, and nobody has ever asked me what I think of it.'
		printf '"articleBody":"%s"}</script>\n' "$(story | sed 's/$/\\n/' | tr -d '\n')"
	} >plain.html
	story | cmp - <(strip plain.html | texts)
	{
		printf '<p><a href="/">Home</a><script type="application/ld+json">{"@type":"HowTo","name":"A bridge","step":['
		story | sed 's/.*/{"@type":"HowToStep","text":"\\u003cp\\u003e&\\u003c\/p\\u003e"},/'
		printf ']}</script>\n'
	} >steps.html
	story | cmp - <(strip -m steps.html | texts)
	printf '<p><a href="/">Home</a><script type="application/ld+json">{"@type":"NewsArticle"}</script>' >empty.html
	[ -z "$(strip empty.html)" ]
}

# told_page NAME SCRIPT: a page that shows a line of menu and "Loading", with that script.
told_page() {
	printf '<title>Bridge to open</title><p><a href=/>Home</a><div>Loading</div><script %s</script>' "$2" >"$1.html"
}

@test "a page that shows no story: it is taken from the data of its script" {
	cd "$BATS_TEST_TMPDIR"
	local html teasers
	html=$(story | sed 's/.*/<p>&<\\\/p>/' | tr -d '\n')
	teasers=$(story | sed 's/Sampleton/Elsewhere/; s/.*/{"url":"\/n","summary":"&"},/' | tr -d '\n')
	told_page members "type=application/json>{\"more\":[$teasers],\"body\":[$(story | sed 's/.*/{"type":"p","data":{"text":"&"}},/')]}"
	told_page pieces "type=application/json>{\"body\":[$(story | sed 's/\(.*\) \(river\) \(.*\)/{"c":[{"t":"\1 "},{"t":"\2"},{"t":" \3"}]},/')]}"
	told_page whole "type=application/json>[{\"article\":1},\"$html\"]"
	told_page variable ">window.__STATE__={\"more\":[$teasers],\"body\":\"$html\"};"
	told_page react ">self.__next_f.push([1,\"3:[\\\"\$\\\",\\\"div\\\",null,{\\\"children\\\":[$(story |
		sed 's/.*/[\\"$\\",\\"p\\",null,{\\"children\\":\\"&\\"}],/' | tr -d '\n')]}]\\n\"])"
	told_page text ">self.__next_f.push([1,\"a:T$(printf %x "$(story | sed 's/.*/<p>&/' | wc -c)"),$(story | sed 's/.*/<p>&\\n/' | tr -d '\n')b:[]\"])"
	for form in members pieces whole variable react text; do
		story | cmp - <(strip "$form.html" | texts) || { echo "$form"; return 1; }
	done
	told_page cut ">self.__next_f.push([1,\"a:Tffffff,$(story | sed 's/.*/<p>&\\n/' | tr -d '\n')\"])"
	story | cmp - <(strip cut.html | texts)
	told_page teasers "type=application/json>{\"more\":[$teasers]}"
	told_page code '>var a={"b":[1,2,3]};function c(d){return d?"a sentence, in a script, that nobody is to read.":"."}'
	[ "$(strip teasers.html code.html | texts | grep -c council)" = 0 ]
}

@test "tables of words are in order and name groups that there are" {
	cd "$TOP"
	for table in furniture class-words; do
		awk -F '\t' -v table=$table '
			sub(/^# groups: /, "") { n = split($0, a, " "); for (i = 1; i <= n; i++) group[a[i]]; next }
			/^#/ { next }
			NF < 2 || !($2 in group) { print table ": " $0; bad = 1 }
			END { exit bad }' lib/data/$table.txt
	done
	echo "a	nosuch" >"$BATS_TEST_TMPDIR/bad.txt"
	run ! awk -f lib/data/group.awk "$BATS_TEST_TMPDIR/bad.txt"
}

@test "blocks: a class name hides where it is whole" {
	run -0 bash -c "printf '%s' '<p>a<i class=\"hidden\">no</i><i class=\"visually-hidden x\">no</i><i class=\"overflow-hidden\">b</i><i class=\"label--hidden\">c</i>' | strip -k --html | cut -f 1"
	[ "$output" = abc ]
}

# post CLASS TEXT: a post of a page with several.
post() {
	printf '<article class="%s"><h2>%s</h2>\n' "$1" "$2"
	printf '<p>%s</p>\n' 'The ferry between the islands was late again on Monday, and nobody on the quay could say when it would come or why it had not left.' \
		'Those who had waited since the morning were given soup, and a promise that the company would look into what had gone wrong this time.'
	echo '</article>'
}

@test "of several posts with the same markup the one that holds the headline is the story" {
	{
		printf '<title>Bridge to open</title><body><article class=post><h1>Bridge to open</h1>\n'
		story | sed 's/.*/<p>&<\/p>/'
		echo '</article>'
		for i in one two three four; do
			post post "Ferry $i is late"
		done
	} >"$BATS_TEST_TMPDIR/page.html"
	story | cmp - <(strip "$BATS_TEST_TMPDIR/page.html" | texts | grep -v '^Bridge')
}

@test "a story cut in pieces is whole, though each piece is called a card" {
	{
		printf '<title>Bridge to open</title><body><main><h1>Bridge to open</h1>\n'
		story | sed 's/.*/<div class="card grid-a1b2"><p>&<\/p><\/div>/'
		echo '</main><aside><ul><li><a href=/>Home<\/a><li><a href=/2>News<\/a></ul></aside>'
	} >"$BATS_TEST_TMPDIR/page.html"
	story | cmp - <(strip "$BATS_TEST_TMPDIR/page.html" | texts)
}

@test "a story of 300 paragraphs is no list" {
	awk 'BEGIN { n = split("ferry bridge harbour council mayor market mason river orchard baker engine lantern bell winter garden ladder", noun)
		m = split("crossed painted mended closed opened carried counted lifted sold watched found moved", verb)
		print "<title>A long story of the river</title><nav><a href=/>Home</a></nav><article><h1>A long story of the river</h1>"
		for (i = 1; i <= 300; i++) { x = i * 7919 % 104729
			printf "<p>The %s of the %s %s the old %s, ", noun[x % n + 1], noun[int(x / 3) % n + 1], verb[x % m + 1], noun[int(x / 7) % n + 1]
			printf "and nobody on the %s could say why the %s ", noun[int(x / 11) % n + 1], noun[int(x / 13) % n + 1]
			printf "had to be %s again in the %s of that year.</p>\n", verb[int(x / 17) % m + 1], noun[int(x / 19) % n + 1] } }' \
		>"$BATS_TEST_TMPDIR/page.html"
	[ "$(strip "$BATS_TEST_TMPDIR/page.html" | wc -l)" -gt 290 ]
}

@test "a story that waits behind an offer is read, and read once" {
	days() {
		story | awk '{ print "On day " NR " of that week nobody knew. " $0 }'
	}
	{
		printf '<title>Bridge to open</title><script type=application/ld+json>{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
		printf '<main><article><h1>Bridge to open</h1><div class=teaser><p>%s</p><p>%s ...</p></div>' \
			"$(days | sed -n 1p)" "$(days | sed -n '2s/bridge.*//p')"
		printf '<div class=offer><p>Four weeks for 1 euro, then 9.90 a month. Cancel at any time.</p><a href=/o>Subscribe now</a></div>'
		printf '<div class="body paywall" style="display:none">'
		days | sed 's/.*/<p>&<\/p>/'
		printf '</div></article></main><footer>Legal notice</footer>'
	} >"$BATS_TEST_TMPDIR/page.html"
	days | cmp - <(strip "$BATS_TEST_TMPDIR/page.html" | texts)
}

@test "a story in a shadow root is read" {
	{
		printf '<title>Bridge to open</title><body><x-nav><template shadowrootmode=open><a href=/>Home</a></template></x-nav>'
		printf '<x-story><template shadowrootmode=open><h1>Bridge to open</h1>\n'
		story | sed 's/.*/<p>&<\/p>/'
		printf '</template></x-story><template>%s</template>' "$(story | sed 's/Sampleton/Elsewhere/')"
	} >"$BATS_TEST_TMPDIR/page.html"
	story | cmp - <(strip "$BATS_TEST_TMPDIR/page.html" | texts)
}

@test "the headline is the heading that says what the title says" {
	cd "$BATS_TEST_TMPDIR"
	for title in '<title>Sampleton | Bridge to open in spring</title>' '<div><title>Bridge to open in spring, mayor says</title>' ''; do
		{
			printf '%s<body><h2>Ferry late again</h2><h1>Bridge to open in spring</h1>\n' "$title"
			story | sed 's/.*/<p>&<\/p>/'
			echo '<h3>More of the islands</h3><p>Ferry late again</p>'
		} >page.html
		[ "$(strip -k page.html | grep 'part=title' | texts)" = "Bridge to open in spring" ]
	done
}

# ferry HEAD OPENING MIDDLE: a page of HTML with a story, all of it in plain paragraphs.
ferry() {
	cat <<-EOF
		<title>Ferry stops after the bridge opens - Wending Post</title>$1
		<div><a href=/>Wending Post</a> <a href=/town>Town</a> <a href=/sports>Sports</a></div>
		<h1>Ferry stops after the bridge opens</h1>$2<p>By Ada Quill, 3 December 2024</p>
		<p>The ferry of Wending made its last trip on Tuesday, a day after the new bridge was opened, and two hundred people stood at the landing to see it off.</p>
		<p>The council had said in March that it would pay for the boat only until the bridge was there, as the number of passengers had been falling for ten years.</p>
		$3
		<p>"I have been on it every day since I was six," said Ada Quill, who works at the mill on the other bank. "The bridge is twenty minutes further for me."</p>
		<p>The boat goes to a museum in the next town, where it will be shown from spring on, together with the bell that used to call it over from the other side.</p>
		<div><a href=/imprint>Imprint</a> <a href=/privacy>Privacy</a></div>
	EOF
}

@test "HTML: a line beside a picture is its caption, without a word of markup" {
	ferry '' '' '<div><img src=b.jpg><div>People wait for the last trip on Tuesday</div></div>' >"$BATS_TEST_TMPDIR/page.html"
	[ "$(strip "$BATS_TEST_TMPDIR/page.html" | grep -c '^People wait')" -eq 0 ]
	[ "$(strip "$BATS_TEST_TMPDIR/page.html" | wc -l)" -ge 4 ]
	ferry '' '' '<div><div>People wait for the last trip on Tuesday</div></div>' >"$BATS_TEST_TMPDIR/page.html"
	[ "$(strip "$BATS_TEST_TMPDIR/page.html" | grep -c '^People wait')" -eq 1 ]
}

@test "HTML: what ends in an agency behind a picture is its caption, what ends a sentence before that is not" {
	for last in 'The old bridge on Monday evening (Reuters)' 'The mayor of Sampleton looks on. Ada Quill/AFP' 'The bridge is to open in May, the mayor said. (dpa)'; do
		{
			printf '<title>Bridge to open</title><main><h1>Bridge to open</h1>'
			story | sed "3s|.*|&<img src=a.jpg><p>$last|; s/^/<p>/"
		} >"$BATS_TEST_TMPDIR/page.html"
		strip "$BATS_TEST_TMPDIR/page.html" | texts | grep -F "$last" || true
	done >"$BATS_TEST_TMPDIR/out"
	[ "$(cat "$BATS_TEST_TMPDIR/out")" = 'The bridge is to open in May, the mayor said. (dpa)' ]
}

@test "HTML: a standfirst is known by the description in the head" {
	local brief='Its last trip was for free'

	ferry '' "<blockquote>$brief</blockquote>" '' >"$BATS_TEST_TMPDIR/page.html"
	[ "$(strip "$BATS_TEST_TMPDIR/page.html" | grep -c "^$brief")" -eq 0 ]
	for name in property=og:description name=description; do
		ferry "<meta $name content=\"$brief\">" "<blockquote>$brief</blockquote>" '' >"$BATS_TEST_TMPDIR/page.html"
		[ "$(strip "$BATS_TEST_TMPDIR/page.html" | grep -c "^$brief")" -eq 1 ]
	done
}

@test "HTML: the lines of a listing stay together" {
	ferry '' '' $'<pre>1\n2\n3 ferries of the town go to the museum in the next year.</pre>' >"$BATS_TEST_TMPDIR/page.html"
	[ "$(strip "$BATS_TEST_TMPDIR/page.html" | texts | grep -c '^[123]')" -eq 3 ]
}

@test "the hours of a live blog are left out, those of a timetable and one alone stay" {
	hours_of() { # HOUR...: those of the lines between paragraphs that are kept
		printf '%s\n\n' 'The bridge in Wending opens in May' >"$BATS_TEST_TMPDIR/in"
		for hour; do story | sed -n "1s/number one/at $hour/p" && printf '\n%s\n\n' "$hour"; done >>"$BATS_TEST_TMPDIR/in"
		story | tail -n 2 >>"$BATS_TEST_TMPDIR/in"
		strip "$BATS_TEST_TMPDIR/in" | texts | grep '^[0-9]' | tr '\n' ','
	}
	[ "$(hours_of '12:30 Uhr' '10.15 a.m.' '09:10')" = '' ]
	[ "$(hours_of '12:30-13:45' '14:10-15:00')" = '12:30-13:45,14:10-15:00,' ]
	[ "$(hours_of '12:30 Uhr')" = '12:30 Uhr,' ]
}

@test "HTML: who wrote the entries of a live blog is left out, and a name alone over the story" {
	{
		printf '<title>Bridge to open</title><main><h1>Bridge to open</h1><p>Anna Quill</p>'
		story | sed 's/.*/<article><time>10:30 GMT<\/time><div>Updated at 10:31<\/div><p>Tom Reed<\/p><p>&<\/p><\/article>/'
	} >"$BATS_TEST_TMPDIR/page.html"
	strip "$BATS_TEST_TMPDIR/page.html" | texts | cmp - <(story)
}

@test "the trees say in registers what they say one by one, and a leaf too large for it is refused" {
	PROBE=probe-meta probe lanes one 'same same' two 'same same' three 'same same'
	run -1 awk -f "$TOP/lib/data/article.awk" <(printf 'tree\tlength>0\t2047\t2048\n')
	[[ $output == *"a leaf of more than 2047"* ]]
}

@test "HTML: the hours that the headings of a live blog begin with are cut off, those of a timetable stay" {
	headed() { # BEFORE BEHIND: the hour in each heading
		printf '<title>Bridge to open</title><main><h1>Bridge to open</h1>'
		story | sed "s,.* \\(number [a-z]*\\) .*,<h3>${1}10:30${2} Doors of hall \\1 open</h3><div>Tom Reed</div><p>&</p>,"
	}
	headed '<span><time>' '</time></span>' >"$BATS_TEST_TMPDIR/live.html"
	headed '' '' >"$BATS_TEST_TMPDIR/table.html"
	[ "$(strip "$BATS_TEST_TMPDIR/live.html" | texts | grep -c '^Doors')" -ge 1 ]
	[ "$(strip "$BATS_TEST_TMPDIR/live.html" | grep -c '10:30\|Tom Reed')" -eq 0 ]
	[ "$(strip "$BATS_TEST_TMPDIR/table.html" | grep -c '^10:30 Doors')" -ge 1 ]
}

@test "HTML: a heading goes with the offer under it, that of a section stays" {
	{
		printf '<title>Bridge to open</title><main><h1>Bridge to open</h1>'
		story | sed '2s/$/<\/p><div><h3>The Morning Span<\/h3><p>All of the town in your inbox. You can unsubscribe at any time.<\/p><\/div><h3>Doors open early<\/h3>/; s/^/<p>/'
	} >"$BATS_TEST_TMPDIR/page.html"
	[ "$(strip "$BATS_TEST_TMPDIR/page.html" | grep -c '^Doors open')" -eq 1 ]
	[ "$(strip "$BATS_TEST_TMPDIR/page.html" | grep -c '^The Morning')" -eq 0 ]
}

@test "a sentence over the credit of a picture is its caption" {
	story | sed '2i The old bridge on Monday, seen from the mill.\nPhoto: Ada Quill/Span Press\n' | sed '/Photo\|on Monday/!G' >"$BATS_TEST_TMPDIR/in"
	[ "$(strip "$BATS_TEST_TMPDIR/in" | grep -c 'from the mill')" -eq 0 ]
}
