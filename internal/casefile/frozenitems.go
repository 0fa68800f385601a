package casefile

// FrozenItems are items of an agenda, which stand in the text where {{items}} or {{items.NAME}} is.
type FrozenItems struct {
	Place `toml:"-"`
	Name  Text         `toml:"name"`
	Items []FrozenItem `toml:"item"`
}

// FrozenItem is an item of an agenda.
type FrozenItem struct {
	Place     `toml:"-"`
	ID        Text                 `toml:"id,required"`
	Marker    Text                 `toml:"marker"`
	Number    Text                 `toml:"number"`
	Title     Text                 `toml:"title"`
	Level     Number               `toml:"level"` // 1 for a part of the item before it
	Text      Text                 `toml:"text"`  // Markdown
	Address   Text                 `toml:"address"`
	Pages     Text                 `toml:"pages"`
	Documents []FrozenItemDocument `toml:"document"`
}

// FrozenItemDocument is a document of an item beside its report.
type FrozenItemDocument struct {
	Place   `toml:"-"`
	Title   Text `toml:"title,required"`
	Address Text `toml:"address"`
	Pages   Text `toml:"pages"`
}
