package pdfread

// Inflate is the content of a stream's object, of at most so many bytes.
func Inflate(src []byte, object, most int) ([]byte, error) {
	d := open(src, readLimits(len(src)))
	d.left.bytes = most
	s, _ := d.object(object).(stream)
	return d.data(s), d.err
}

// Walk lets tests see each element and its depth.
func (n *Node) Walk(f func(n *Node, depth int)) { n.walk(f, 0) }
