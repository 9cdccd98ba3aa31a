# tally.awk: passes TAP on and ends with the closing line; fails where a test failed or did not run.
/^1\.\./ { plan = substr($0, 4) + 0 }
/^ok .* # skip/ { skipped++; print; next }
/^ok / { passed++ }
/^not ok / { failed++ }
{ print; fflush() }
END {
	ran = passed + failed + skipped
	if (ran < plan)
		print "# " plan - ran " of " plan " tests did not run"
	printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
	exit failed > 0 || ran < plan || !plan
}
