load helper

# pages SITES: a set of invented pages, one a site, each a story among menus, with its gold.
pages() {
	local site
	mkdir -p set/text
	for site in $(seq "$1"); do
		{
			printf 'Home\nNews of Sampleton\nSport\n\n'
			awk -v site="$site" 'BEGIN {
				for (i = 0; i < 6; i++)
					printf "Mayor number %d of Sampleton said in year %d that bridge %d would open in spring.\n\n", site, i, site + i
			}' >story
			cat story
			printf 'Contact\nImprint\n'
		} >"set/text/$site.txt"
		awk -v site="$site" 'NF { text = text sep "[\"" $0 "\", false]"; sep = ", " }
			END { printf "{\"id\": \"%d\", \"site_key\": \"%d.example\", \"opt\": [%s]}\n", site, site, text }' story
	done >set.gold.jsonl
}

@test "training: what is learned without each fold is kept, and measured again without learning" {
	cd "$BATS_TEST_TMPDIR"
	pages 12
	set -- -f text -k 2 -n 4
	"$BIN/../train/article" "$@" set >plain
	"$BIN/../train/article" "$@" -m kept set >first
	"$BIN/../train/article" -f text -k 2 -n 1 -m kept set >again
	grep -q 'mean F1' plain
	cmp plain first
	cmp plain again
	sed 's/^bias.*/bias	-99999/' kept.0 >new
	mv new kept.0
	! "$BIN/../train/article" "$@" -m kept set | cmp -s - plain
}
