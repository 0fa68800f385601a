package text

// leftovers are what word processors and forms leave in a paper. A phrase begins with a capital letter, as it does where it is
// left; its words are found whatever stands between them. One that ends in a full stop is meant where a sentence ends after it
// alone.
var leftovers = []string{
	// fields of Word that have lost what they show
	"Error! Reference source not found", "Error! Bookmark not defined", "Error! No text of specified style in document", "Error! Not a valid link",
	"Error! Hyperlink reference not valid", "Error! No bookmark name given", "Error! Unknown document property name", "Error! Filename not specified",
	"Error! Unknown switch argument", "Error! Not a valid filename", "Error! Not a valid embedded object", "Error! Not a valid bookmark self-reference",
	"Error! Objects cannot be created from editing field codes", "Error! Main document only", "Error! Number cannot be represented in specified format",
	"Error! Not a valid heading level range", "Error! No table of contents entries found", "Error! No table of figures entries found",
	"Error! Use the Home tab to apply", "Error! Cannot open file", "Error! Invalid character setting", "Error! No index entries found", "Error! Missing operand",
	"Error! Switch argument not specified", "Error! Not a valid date", "Error! Not a valid color", "Error! Not a valid result for table", "Error! Not a valid print instruction", "Error! Style not defined",
	"Error! Reference not valid", "Error! AutoText entry not defined", "Error! Syntax error", "Error! Missing test condition", "Error! Undefined bookmark", "Error! Zero divide",
	"Error! Too many picture switches defined", "Error! No topic specified", "Error! No document variable supplied", "Error! Merge field was not found in header record", "Error! Unknown op code for conditional",
	"Reference source not found.", "Bookmark not defined.", "No table of contents entries found", "No table of figures entries found", "No index entries found",
	"Gwall! Heb ganfod y ffynhonnell gyfeirio", "Gwall! Heb ganfod ffynhonnell y cyfeiriad", "Gwall! Heb ddiffinio'r nod tudalen",
	// controls that nobody filled in
	"Click here to enter text", "Click here to enter a date", "Click here to enter a value", "Click here to enter name", "Click here to type", "Click here to add", "Click here to insert",
	"Click or tap here to enter text", "Click or tap to enter a date", "Click or tap to enter text", "Click to enter text", "Click to enter a date", "Click to add text", "Click to add title",
	"Tap here to enter text", "Choose an item.", "Choose an option.", "Choose a building block.", "Select an item.", "Enter a date.", "Enter text.", "Enter text here", "Enter your text here",
	"Type text here", "Type your text here", "Enter any content that you want to repeat", "Cliciwch neu dapiwch yma i roi testun", "Cliciwch yma i roi testun", "Dewiswch eitem.",
	// comments and changes that were copied with the text beside them
	"Formatted: Font", "Formatted: Normal", "Formatted: Indent", "Formatted: List", "Formatted: Heading", "Formatted: Justified", "Formatted: Left", "Formatted: Right", "Formatted: Centered",
	"Formatted: Space", "Formatted: Line spacing", "Formatted: Numbered", "Formatted: Bulleted", "Formatted: No bullets", "Formatted: Highlight", "Formatted: Not highlight", "Formatted: Underline",
	"Formatted: No underline", "Formatted: Tab", "Formatted: English", "Formatted: Superscript", "Formatted: Strikethrough", "Formatted: Default", "Formatted: Table", "Formatted: Style", "Formatted: Position",
	// words that fill an empty page
	"Lorem ipsum", "This paragraph is left blank.", "This paragraph is intentionally left blank.", "This page is left blank.", "This page is intentionally left blank.", "Page intentionally left blank.",
	// forms that were to be filled in by somebody
	"Delete as appropriate", "Delete as applicable", "Delete as necessary", "Delete where not applicable", "Delete if not applicable", "Delete whichever is not applicable",
	"Author to complete", "Officer to complete", "Report author to complete", "Officers to complete", "Finance to complete", "Legal to complete",
	"Guidance for report authors", "Guidance for authors", "Guidance to report authors", "Guidance to authors", "Guidance notes for authors", "Note for report authors", "Note for authors",
	"Note to author", "Note to authors", "Note to report author", "Notes for report authors", "Notes for authors", "Note to drafter",
}

// instructions are how the instructions of forms begin. They are meant at the beginning of a paragraph, or after its first words
// and a dash or a colon; not in lists, nor where a recommendation or an action is worded.
var instructions = []string{
	"Provide brief details", "Provide brief additional", "Provide brief information", "Provide brief background", "Provide brief summary", "Provide brief reasons", "Provide brief context", "Provide brief explanation", "Provide brief description", "Provide brief outline", "Provide brief overview", "Provide brief comments",
	"Provide a brief summary", "Provide a brief description", "Provide a brief explanation", "Provide a brief overview", "Provide a brief outline", "Provide a brief statement", "Provide a brief account", "Provide a brief background", "Provide a short summary", "Provide a short description", "Provide a short explanation", "Provide a short overview", "Provide a short outline", "Provide a short statement", "Provide a short account", "Provide a short background", "Provide a concise summary", "Provide a concise description", "Provide a concise explanation", "Provide a concise overview", "Provide a concise outline", "Provide a concise statement", "Provide a concise account", "Provide a concise background",
	"Provide a summary", "Provide an overview of", "Provide details of", "Provide further details", "Provide full details", "Provide information on", "Provide information about", "Provide here",
	"Briefly describe", "Briefly explain", "Briefly outline", "Briefly set out", "Briefly summarise", "Briefly state", "Give a brief", "Give brief", "Give a short", "Give details of", "Give full details", "Give reasons for the",
	"Describe here", "Set out here", "Explain here", "State here", "List here", "Insert here", "Outline here", "Summarise here", "Enter here", "Include here", "Detail here",
	"Describe how the", "Describe the", "Describe any", "Describe briefly", "Describe what", "Explain how the", "Explain why", "Explain the", "Explain any", "Explain briefly", "Explain what", "Set out how the", "Set out any", "Set out briefly", "Set out the", "Set out why", "Set out what",
	"State whether", "State how the", "State any", "State which", "State what", "State clearly", "State briefly", "Outline how", "Outline any", "Outline the", "Outline what", "Outline briefly", "Outline why", "Summarise the", "Summarise any", "Summarise briefly", "Summarise how",
	"List any", "List all", "List the", "Identify any", "Identify whether", "Identify how", "Indicate whether", "Indicate how", "Indicate if", "Indicate any", "Specify whether", "Specify any", "Specify how", "Detail any", "Detail how", "Detail the", "Include a brief", "Include details of", "Include any", "Include a summary", "Include information", "Include here",
	"Insert brief", "Insert details", "Insert a", "Insert the", "Insert text", "Insert name", "Insert title", "Insert date", "Enter the", "Enter details", "Complete this section", "Complete this part", "Delete this section", "Delete this paragraph", "Delete if", "Do not include", "Do not complete", "Do not delete", "Consider whether", "Consider any", "Consider how",
	"Please provide", "Please set out", "Please describe", "Please explain", "Please state", "Please outline", "Please give", "Please list", "Please include", "Please detail", "Please summarise", "Please specify", "Please indicate", "Please identify", "Please insert", "Please enter", "Please complete", "Please delete", "Please select", "Please tick", "Please add", "Please briefly", "Please do not include", "Please use this", "Please attach", "Please confirm",
}
