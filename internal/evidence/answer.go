package evidence

import (
	"encoding/json"
	"errors"
	"path"
	"strings"
)

// errUnread is the error of an answer that is not the JSON that the tool is known to write.
var errUnread = errors.New("its answer can't be read")

// vera is the command line with which veraPDF holds a folder against one of its profiles. One failure of each rule is
// enough to tell of it.
func vera(profile string) []string {
	return []string{"--flavour", profile, "--format", "json", "--maxfailuresdisplayed", "1", "--loglevel", "0", "--recurse", "."}
}

// readVera reads veraPDF's report of a batch.
func readVera(out []byte) (answer, error) {
	var r struct {
		Report struct {
			BuildInformation struct {
				ReleaseDetails []struct{ ID, Version string }
			}
			Jobs []struct {
				ItemDetails      struct{ Name string }
				TaskException    *struct{ ExceptionMessage string }
				ValidationResult []struct {
					Compliant bool
					Details   struct {
						RuleSummaries []struct{ Specification, Clause, Description string }
					}
				}
			}
		}
	}
	if json.Unmarshal(out, &r) != nil || len(r.Report.BuildInformation.ReleaseDetails) == 0 {
		return answer{}, errUnread
	}
	a := answer{version: r.Report.BuildInformation.ReleaseDetails[0].Version, read: map[string]bool{}, faults: map[string][]string{}}
	for _, job := range r.Report.Jobs {
		name := copyName(job.ItemDetails.Name)
		a.read[name] = len(job.ValidationResult) > 0 || job.TaskException != nil
		if job.TaskException != nil {
			a.faults[name] = append(a.faults[name], "it could not be read: "+job.TaskException.ExceptionMessage)
		}
		for _, result := range job.ValidationResult {
			if result.Compliant {
				continue
			}
			if len(result.Details.RuleSummaries) == 0 {
				a.faults[name] = append(a.faults[name], "it is not compliant")
			}
			for _, rule := range result.Details.RuleSummaries {
				a.faults[name] = append(a.faults[name], rule.Specification+", "+rule.Clause+": "+rule.Description)
			}
		}
	}
	return a, nil
}

// readNu reads the messages of the Nu Html Checker, which tells of files with faults alone.
func readNu(out []byte) (answer, error) {
	var r struct {
		Version  string
		Messages []struct{ Type, URL, Message string }
	}
	if json.Unmarshal(out, &r) != nil || r.Version == "" {
		return answer{}, errUnread
	}
	a := answer{version: r.Version, faults: map[string][]string{}}
	for _, m := range r.Messages {
		switch {
		case m.Type == "info":
		case m.URL == "":
			return answer{}, errors.New("it failed: " + m.Message)
		default:
			a.faults[copyName(m.URL)] = append(a.faults[copyName(m.URL)], m.Message)
		}
	}
	return a, nil
}

// copyName is the name of a copy, of which tools tell the path or the address.
func copyName(place string) string { return path.Base(strings.ReplaceAll(place, `\`, "/")) }
