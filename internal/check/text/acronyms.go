package text

// acronyms are those that need not be explained: everyone knows them, or they are the name itself (GOV.UK style guide,
// "abbreviations and acronyms"). Roman numerals and words with figures in them are none.
var acronyms = []string{
	// known to all
	"UK", "GB", "EU", "UN", "US", "USA", "NATO", "BBC", "ITV", "TV", "DVD", "CD", "PC", "IT", "ID", "PIN", "SMS", "URL", "USB", "PDF", "HTML", "CSV", "QR", "FAQ", "FAQs", "ATM",
	"VAT", "PAYE", "HMRC", "ISA", "NHS", "GP", "A&E", "DNA", "HIV", "AIDS", "COVID", "MMR", "IVF", "CCTV", "DVLA", "MOT", "HGV", "LED", "MP", "MPs", "PM", "AM", "HR", "PR", "CV", "CEO", "AGM",
	"GCSE", "BTEC", "PE", "RAF", "RNLI", "RSPCA", "BST", "GMT", "AD", "BC", "PO", "OK", "WC", "LGBT", "LGBTQ", "AI", "EV", "EVs", "MRI", "YMCA", "YWCA", "AA", "RAC", "DIY", "PS", "NB", "RSVP", "CPI", "RPI",
	"HM", "HMS", "HMP", "HRH", "ICT", "GDPR", "GPS", "SIM", "WIFI", "PPE", "IQ", "VE", "VJ", "VIP", "SOS", "RIP", "UFO", "IRA", "ASBO", "STEM", "LPG", "ASAP", "ETC", "XML", "XLS", "XLSX", "DOC", "DOCX", "RTF",
	"JPEG", "JPG", "PNG", "GIF", "SVG", "ZIP", "JSON", "ODT", "ODS", "API", "IP", "WWW", "FM", "DAB", "USSR", "VR", "BMX", "ATV", "SUV", "PVC", "MDF", "AOB", "WWI", "WWII", "SAT", "NVQ", "HND", "FTSE", "OECD", "IMF", "WTO", "GBP", "USD", "EUR", "NE", "NW", "SE", "SW", "PTA", "POW", "CSE", "LTD", "PLC", "LLP", "CIC",
	// after names
	"OBE", "MBE", "CBE", "KBE", "DBE", "CB", "CMG", "BEM", "DL", "JP", "QC", "KC", "MA", "BA", "FCA", "FRS",
	"CVO", "MVO", "KCB", "QPM", "KPM", "TD", "VC", "GC", "MSC", "BSC", "LLB", "LLM", "MBA", "MPA", "CPFA", "FCCA", "ACCA", "ACMA", "CGMA", "ACA", "FRICS", "MRICS", "MRTPI", "FRTPI", "MCIPS", "FRSA", "FIHE",
	// of the papers themselves
	"SI", "UKSC", "UKHL", "EWCA", "EWHC", "WLR", "AC", "QB", "KB", "TC", "CC", "ISBN", "ISSN", "BS", "EN", "ISO", "YES", "NO", "RAG", "RED", "AMBER", "GREEN", "HIGH", "MEDIUM", "LOW", "TBC", "TBA", "TODO", "FIXME", "DD", "MM", "YY", "YYYY", "HH",
	// names that nobody writes out
	"UNISON", "GMB", "NASUWT", "BT", "EE", "IBM", "SAP", "EY", "KPMG", "BDO", "AECOM", "WSP", "IKEA", "ASDA", "SERCO", "CAPITA", "VEOLIA", "SUEZ", "FCC", "UNICEF", "UNESCO", "RICS", "CIPFA",
	"HSBC", "TSB", "RBS", "AXA", "BUPA", "ITN", "CNN", "AWS", "BP", "EDF", "SSE", "EON", "RWE", "DHL", "DPD", "UPS", "TNT", "KFC", "DFS", "LNER", "GWR", "BMW", "DAF", "JCB", "ARUP", "MEARS", "VIRIDOR", "EQUANS", "BIFFA",
	"ENGIE", "AMEY", "KIER", "FIFA", "UEFA", "UCAS", "NSPCC", "RNIB", "PDSA", "OFSTED", "OFCOM", "OFGEM", "OFWAT", "OFQUAL", "DEFRA", "ACAS", "INTERPOL", "NASA", "SAGE", "UKIP", "DUP", "SNP",
	"BREEAM", "ROSPA", "NICE", "LSE", "UCL", "SODEXO", "TASER", "LEGO", "MENCAP", "SCOPE", "SHELTER", "CRISIS",
	// measures
	"KM", "KG", "KV", "KVA", "KWP", "MVA", "DB", "HZ", "UTC", "KW", "KWH", "MW", "GW", "GWH", "MWH", "MB", "TB", "HA", "MPH",
}

// emphasis are words of up to seven letters that are typed in capitals for emphasis.
var emphasis = []string{
	"ABOVE", "ACROSS", "ACTUAL", "AFTER", "AGAINST", "AGAIN", "AGENDA", "ALL", "ALMOST", "ALONE", "ALREADY", "ALSO", "ALWAYS", "AND", "ANNEX", "ANNUAL", "ANY", "ANYONE", "APPEAL", "ARE", "BASED", "BEFORE", "BEING", "BELOW", "BEST",
	"BETTER", "BETWEEN", "BOTH", "BUDGET", "BUT", "CABINET", "CANNOT", "CAPITAL", "CHANGE", "CHANGES", "CLERK", "CLOSED", "COST", "COSTS", "COUNCIL", "CURRENT", "DATE", "DEATH", "DOES", "DONE", "DRAFT", "DUE", "DURING", "EACH", "EARLY", "EITHER",
	"ELSE", "ENTIRE", "EVEN", "EVER", "EVERY", "EXEMPT", "EXTRA", "FALSE", "FIGURE", "FINAL", "FIRST", "FIXED", "FOR", "FREE", "FROM", "FULL", "FULLY", "FUNDING", "FURTHER", "FUTURE", "GENERAL", "GROSS", "GROUP", "HAS", "HAVE", "HEALTH", "HOUSE", "HOUSING", "HOW",
	"INCOME", "INTO", "ISSUE", "ISSUES", "ITEM", "ITEMS", "JOINT", "KEY", "LAND", "LARGE", "LAST", "LATE", "LATER", "LEADER", "LEAST", "LEGAL", "LESS", "LIKELY", "LIMITED", "LOCAL", "LONG", "MAIN", "MANY", "MAY", "MEETING", "MEMBER", "MEMBERS", "MINOR", "MINUTES",
	"MORE", "MOST", "MOTION", "MUST", "NEED", "NET", "NEVER", "NEW", "NEXT", "NON", "NONE", "NOT", "NOTHING", "NOTICE", "NOW", "OFFICER", "OLD", "ONCE", "ONE", "ONLY", "OPEN", "OPTION", "OPTIONS", "OTHER", "OUR", "OUT", "OVER", "PAGE", "PAPER", "PARISH",
	"PART", "PAST", "PAY", "PERSON", "PHASE", "PLACE", "PLAN", "PLANS", "PLEASE", "POLICY", "PRESENT", "PRIVATE", "PROJECT", "PUBLIC", "PURPOSE", "RATHER", "REASON", "REASONS", "REPORT", "REPORTS", "REVENUE", "RISK", "RISKS", "RULE", "RULES", "SAFETY", "SAME", "SAVINGS", "SCHEME", "SCHOOL",
	"SECOND", "SECTION", "SERIOUS", "SERVICE", "SHALL", "SHOULD", "SINCE", "SINGLE", "SITE", "SMALL", "SOCIAL", "SOME", "SOON", "STAFF", "STAGE", "STILL", "STOP", "SUBJECT", "SUCH", "SUMMARY", "TABLE", "TENDER", "THAN", "THAT", "THE", "THEIR", "THEM", "THEN", "THERE", "THESE",
	"THEY", "THIS", "THOSE", "THREE", "TIME", "TITLE", "TODAY", "TOTAL", "TOTALS", "TRUE", "TWO", "UNDER", "UNLESS", "UNTIL", "UPON", "URGENT", "USED", "USING", "VALUE", "VERY", "VOTE", "WARD", "WARDS", "WARNING", "WAS", "WASTE", "WELL", "WERE", "WHAT", "WHEN", "WHERE", "WHICH", "WHILE",
	"WHO", "WHOLE", "WHY", "WILL", "WITH", "WITHIN", "WITHOUT", "WORK", "WORKS", "WORST", "WOULD", "YEAR", "YEARS", "YOU", "YOUR", "ZERO",
	"JANUARY", "FEBRUARY", "MARCH", "APRIL", "JUNE", "JULY", "AUGUST", "OCTOBER", "MONDAY", "TUESDAY", "FRIDAY", "SUNDAY",
}

// verbs are those with which papers ask for decisions and minutes record them, in their plain form.
var verbs = []string{
	"ABSTAIN", "ACCEPT", "ACKNOWLEDGE", "ACQUIRE", "ADD", "ADJOURN", "ADOPT", "ADVERTISE", "ADVISE", "AFFIRM", "AGREE", "ALLOCATE", "ALLOW", "AMEND", "APPEAL", "APPLY", "APPOINT", "APPROVE", "ARRANGE", "ASK", "ASSIGN", "ASSURE", "AUTHORISE", "AUTHORIZE",
	"AWARD", "BAN", "BEGIN", "BRING", "BUY", "CALL", "CANCEL", "CARRY", "CEASE", "CHANGE", "CLOSE", "COMMEND", "COMMENCE", "COMMENT", "COMMISSION", "COMMIT", "COMPLETE", "CONCLUDE", "CONFIRM", "CONSENT", "CONSIDER", "CONSULT", "CONTINUE", "CONVENE", "CREATE", "CUT",
	"DEBATE", "DECIDE", "DECLARE", "DECLINE", "DEDICATE", "DEFER", "DELEGATE", "DELETE", "DESIGNATE", "DETERMINE", "DEVELOP", "DIRECT", "DISCUSS", "DISCHARGE", "DISPOSE", "DRAW", "ELECT", "ENABLE", "END", "ENDORSE", "ENSURE", "ENTER", "ESTABLISH", "EXAMINE", "EXECUTE", "EXERCISE",
	"EXPLORE", "EXTEND", "FIX", "FORM", "FUND", "GET", "GIVE", "GRANT", "HOLD", "IDENTIFY", "IMPLEMENT", "INCLUDE", "INCREASE", "INSTRUCT", "INVEST", "INVITE", "ISSUE", "JOIN", "KEEP", "LAUNCH", "LEASE", "LET", "MAINTAIN", "MAKE", "MONITOR", "MOVE", "NEGOTIATE", "NOMINATE", "NOTE", "OBJECT", "OFFER",
	"OPPOSE", "ORDER", "OVERTURN", "OWN", "PAUSE", "PAY", "PERMIT", "PREPARE", "PRESENT", "PROCEED", "PROCURE", "PROGRESS", "PROPOSE", "PROVIDE", "PUBLISH", "PURCHASE", "PUT", "RATIFY", "REAFFIRM", "RECEIVE", "RECOMMEND", "RECONSIDER", "RECORD", "REDUCE", "REFER", "REFERRED", "REFUSE", "REGISTER", "REJECT", "RELEASE",
	"REMOVE", "RENEW", "REPEAL", "REPLACE", "REPORT", "REQUEST", "REQUIRE", "RESCIND", "RESERVE", "RESOLVE", "RETAIN", "RETURN", "REVIEW", "REVISE", "REVOKE", "SCRAP", "SCRUTINISE", "SCRUTINIZE", "SEE", "SEEK", "SELECT", "SELL", "SET", "SIGN", "SPEND", "SPONSOR", "START", "STRENGTHEN", "SUBMIT", "SUPPORT", "SUSPEND",
	"TAKE", "TERMINATE", "THANK", "TRANSFER", "UNDERTAKE", "UPDATE", "UPHOLD", "URGE", "USE", "VARY", "VOTE", "WAIVE", "WELCOME", "WITHDRAW", "WITHHOLD", "WRITE",
}
