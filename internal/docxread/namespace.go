package docxread

// prefixes are those by which elements are named here, whatever a file calls them. Word saves a file as "strict" with other
// names of the same.
var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":            "w",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                        "w",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":     "r",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":                 "r",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":             "mc",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing":  "wp",
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":              "wp",
	"http://schemas.openxmlformats.org/drawingml/2006/main":                   "a",
	"http://purl.oclc.org/ooxml/drawingml/main":                               "a",
	"http://schemas.openxmlformats.org/drawingml/2006/picture":                "pic",
	"http://purl.oclc.org/ooxml/drawingml/picture":                            "pic",
	"http://schemas.openxmlformats.org/drawingml/2006/chart":                  "c",
	"http://purl.oclc.org/ooxml/drawingml/chart":                              "c",
	"http://schemas.openxmlformats.org/drawingml/2006/diagram":                "dgm",
	"http://purl.oclc.org/ooxml/drawingml/diagram":                            "dgm",
	"http://schemas.microsoft.com/office/drawing/2017/decorative":             "adec",
	"urn:schemas-microsoft-com:vml":                                           "v",
	"urn:schemas-microsoft-com:office:office":                                 "o",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingShape":       "wps",
	"http://schemas.microsoft.com/office/word/2010/wordml":                    "w14",
	"http://schemas.microsoft.com/office/word/2012/wordml":                    "w15",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":              "m",
	"http://purl.oclc.org/ooxml/officeDocument/math":                          "m",
	"http://schemas.openxmlformats.org/package/2006/relationships":            "rel",
	"http://schemas.openxmlformats.org/package/2006/content-types":            "ct",
	"http://purl.org/dc/elements/1.1/":                                        "dc",
	"http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
	"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties": "op",
	"http://purl.oclc.org/ooxml/officeDocument/customProperties":              "op",
	"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes":    "vt",
	"http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes":                "vt",
}

// other is the prefix of what is in none of these.
const other = "other"

// understood are the extensions that a choice between several forms of the same may ask for, and that are read here.
var understood = map[string]bool{
	"wps": true, "wpg": true, "wpc": true, "wpi": true, "w14": true, "w15": true, "wp14": true, "w16": true, "w16cid": true,
	"w16se": true, "w16cex": true, "w16sdtdh": true, "wp15": true, "a14": true, "cx": true, "cx1": true, "v": true, "o": true, "am3d": true, "aink": true,
}
