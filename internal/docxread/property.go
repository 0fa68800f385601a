package docxread

import "strings"

// readProperties reads what the file says of itself, and how Word is set for it.
func (f *File) readProperties(top, rels *relations) error {
	core, err := f.part(top.part("core-properties"))
	if err != nil {
		return err
	}
	f.Title = strings.TrimSpace(core.at("cp:coreProperties", "dc:title").words())
	settings, err := f.part(rels.part("settings"))
	if err != nil {
		return err
	}
	f.Tracking = settings.at("w:settings", "w:trackRevisions").on()
	f.Language = f.styles.language
	if f.Language == "" {
		f.Language = settings.at("w:settings", "w:themeFontLang").val()
	}
	if f.Language == "" {
		f.Language = strings.TrimSpace(core.at("cp:coreProperties", "dc:language").words())
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
