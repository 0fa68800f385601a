package docxread

import "strings"

// readSettings reads how Word is set for the file.
func (f *File) readSettings(rels *relations) error {
	settings, err := f.part(rels.part("settings"))
	f.Tracking = settings.at("w:settings", "w:trackRevisions").on()
	f.Language = f.styles.language
	if f.Language == "" {
		f.Language = settings.at("w:settings", "w:themeFontLang").val()
	}
	return err
}

// readProperties reads what the file says of itself.
func (f *File) readProperties(top *relations) error {
	core, err := f.part(top.part("core-properties"))
	if err != nil {
		return err
	}
	about := core.child("cp:coreProperties")
	f.Title = strings.TrimSpace(about.child("dc:title").words())
	if f.Language == "" {
		f.Language = strings.TrimSpace(about.child("dc:language").words())
	}
	return f.readCustom(top)
}

// readCustom reads the properties that somebody gave the file.
func (f *File) readCustom(top *relations) error {
	custom, err := f.part(top.part("custom-properties"))
	f.Properties = map[string]string{}
	for _, p := range custom.child("op:Properties").children() {
		if name := p.attr("name"); name != "" && len(f.Properties) < maxNames {
			f.Properties[name] = p.words()
		}
	}
	return err
}
