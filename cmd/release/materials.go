package main

import (
	"bytes"
	"debug/buildinfo"
	"encoding/base64"
	"encoding/hex"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/CycloneDX/cyclonedx-go"
)

// materials lists what programs are made of, as CycloneDX has it, for those who look for known faults: the modules that are linked
// into one of them, and the version of Go. It is read off the programs themselves.
func materials(programs []string, c commit) ([]byte, error) {
	all := map[string]cyclonedx.Component{}
	for _, program := range programs {
		info, err := buildinfo.ReadFile(program)
		if err != nil {
			return nil, err
		}
		add(all, "std", strings.TrimPrefix(info.GoVersion, "go"), "")
		for _, m := range info.Deps {
			if m.Replace != nil {
				m = m.Replace
			}
			add(all, m.Path, m.Version, m.Sum)
		}
	}
	main := cyclonedx.Component{BOMRef: "cabinet", Type: cyclonedx.ComponentTypeApplication, Name: "cabinet", Version: c.version, Licenses: &cyclonedx.Licenses{{License: &cyclonedx.License{ID: "MIT"}}}}
	bom := cyclonedx.NewBOM()
	bom.Metadata = &cyclonedx.Metadata{Timestamp: c.when.Format(time.RFC3339), Component: &main}
	var components []cyclonedx.Component
	for _, url := range slices.Sorted(maps.Keys(all)) {
		components = append(components, all[url])
	}
	bom.Components = &components
	urls := slices.Sorted(maps.Keys(all))
	bom.Dependencies = &[]cyclonedx.Dependency{{Ref: "cabinet", Dependencies: &urls}}
	var out bytes.Buffer
	err := cyclonedx.NewBOMEncoder(&out, cyclonedx.BOMFileFormatJSON).SetPretty(true).EncodeVersion(bom, cyclonedx.SpecVersion1_6)
	return out.Bytes(), err
}

// add adds a module to components by their addresses; sum is as go.sum has it, or "".
func add(all map[string]cyclonedx.Component, path, version, sum string) {
	url := "pkg:golang/" + path + "@" + version
	c := cyclonedx.Component{BOMRef: url, Type: cyclonedx.ComponentTypeLibrary, Name: path, Version: version, PackageURL: url, Scope: cyclonedx.ScopeRequired}
	if digest, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(sum, "h1:")); err == nil && len(digest) > 0 {
		c.Hashes = &[]cyclonedx.Hash{{Algorithm: cyclonedx.HashAlgoSHA256, Value: hex.EncodeToString(digest)}}
	}
	all[url] = c
}
