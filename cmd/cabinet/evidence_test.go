package main

import (
	"fmt"
	"os"
	"strings"
)

// playVera and playNu play the programs that scripts have on their PATH. $FAULT is what they find in every file, and
// with $FAULT of "crash" they fail.
func playVera() {
	var jobs []string
	for _, name := range playFiles() {
		jobs = append(jobs, fmt.Sprintf(`{"itemDetails":{"name":"/x/%s"},"validationResult":[{"compliant":%t,"details":{"ruleSummaries":[{"specification":"ISO 14289-1","clause":"7.1","description":%q}]}}]}`,
			name, os.Getenv("FAULT") == "", os.Getenv("FAULT")))
	}
	fmt.Printf(`{"report":{"buildInformation":{"releaseDetails":[{"version":"1.30.2"}]},"jobs":[%s]}}`, strings.Join(jobs, ","))
}

func playNu() {
	playFiles()
	fmt.Print(`{"version":"26.9.27","messages":[]}`)
}

func playFiles() (names []string) {
	entries, err := os.ReadDir(".")
	if err != nil || os.Getenv("FAULT") == "crash" {
		fmt.Fprintln(os.Stderr, "out of memory")
		os.Exit(3)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}
