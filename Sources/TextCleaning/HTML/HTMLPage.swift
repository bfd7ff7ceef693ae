import ArticleModel
import CGumbo

/// A parsed page as a flat list of nodes.
struct HTMLPage: Sendable {
  /// The nodes, in document order.
  var nodes: [HTMLNode] = []
  /// Values of `meta` elements: name, content, place of the content.
  var metas: [(name: String, content: String, raw: TextSpan)] = []
  /// Contents of JSON-LD scripts, as spans of the input.
  var scripts: [TextSpan] = []
  /// Content of `title`.
  var title: (text: String, raw: TextSpan)?

  /// Deepest nesting that is parsed; deeper pages are read without a tree.
  static let deepestNesting = 512
  /// Memory the parser may take: so many bytes, and so many for each byte of the page.
  static let budgetBytes = 16 << 20
  static let budgetFactor = 64

  /// Parses `bytes`; nil when the page is nested too deeply or costs too much memory.
  static func parse(_ bytes: [UInt8]) -> HTMLPage? {
    guard HTMLNesting.depth(of: bytes) <= deepestNesting,
      let heap = dateline_gumbo_heap_create(budgetBytes + budgetFactor * bytes.count)
    else { return nil }
    defer { dateline_gumbo_heap_free(heap) }
    return bytes.withUnsafeBufferPointer { buffer -> HTMLPage? in
      guard let start = buffer.baseAddress else { return nil }
      return start.withMemoryRebound(to: CChar.self, capacity: buffer.count) { text in
        guard let output = dateline_gumbo_parse(heap, text, buffer.count),
          let root = output.pointee.root
        else { return nil }
        var reader = HTMLTreeReader(bytes: bytes, base: text)
        reader.read(root)
        return reader.page
      }
    }
  }
}

/// Copies libgumbo's tree to nodes, without recursion.
private struct HTMLTreeReader {
  let bytes: [UInt8]
  let base: UnsafePointer<CChar>
  var page = HTMLPage()

  init(bytes: [UInt8], base: UnsafePointer<CChar>) {
    self.bytes = bytes
    self.base = base
  }

  private struct Frame {
    var node: UnsafePointer<GumboNode>
    var index: Int
    var nextChild: UInt32
  }

  mutating func read(_ root: UnsafePointer<GumboNode>) {
    var frames: [Frame] = []
    if let index = add(root, parent: -1) {
      frames.append(Frame(node: root, index: index, nextChild: 0))
    }
    while let frame = frames.last {
      let element = dateline_gumbo_element(frame.node).pointee
      guard frame.nextChild < element.children.length,
        let child = element.children.data[Int(frame.nextChild)]?.assumingMemoryBound(
          to: GumboNode.self)
      else {
        page.nodes[frame.index].end = page.nodes.count
        frames.removeLast()
        continue
      }
      frames[frames.count - 1].nextChild += 1
      guard let index = add(child, parent: frame.index) else { continue }
      if child.pointee.type == GUMBO_NODE_ELEMENT, !isLeaf(index) {
        frames.append(Frame(node: UnsafePointer(child), index: index, nextChild: 0))
      }
    }
  }

  /// Scripts and styles hold no text to read.
  private func isLeaf(_ index: Int) -> Bool {
    ["script", "style", "title", "textarea", "noscript", "svg", "template"].contains(
      page.nodes[index].tag)
  }

  /// Adds a node; nil for comments and what holds nothing.
  private mutating func add(_ node: UnsafePointer<GumboNode>, parent: Int) -> Int? {
    switch node.pointee.type {
    case GUMBO_NODE_ELEMENT: return addElement(dateline_gumbo_element(node).pointee, parent)
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      return addText(dateline_gumbo_text(node).pointee, parent)
    default: return nil
    }
  }

  private mutating func addText(_ text: GumboText, _ parent: Int) -> Int? {
    guard let raw = span(text.original_text), !raw.isEmpty else { return nil }
    var node = HTMLNode(parent: parent, end: page.nodes.count + 1, tag: "", raw: raw)
    if page.nodes[parent].flags.contains(.link) { node.flags.insert(.link) }
    page.nodes.append(node)
    return page.nodes.count - 1
  }

  private mutating func addElement(_ element: GumboElement, _ parent: Int) -> Int? {
    let tag = name(element)
    let raw = span(element.original_tag) ?? TextSpan(start: 0, end: 0)
    var node = HTMLNode(parent: parent, end: page.nodes.count + 1, tag: tag, raw: raw)
    var attributes: [String: (value: String, raw: TextSpan)] = [:]
    for index in 0..<min(Int(element.attributes.length), 64) {
      guard
        let attribute = element.attributes.data[index]?.assumingMemoryBound(
          to: GumboAttribute.self)
      else { continue }
      let key = String(cString: attribute.pointee.name)
      attributes[key] = (
        String(cString: attribute.pointee.value),
        unquoted(span(attribute.pointee.original_value))
      )
    }
    HTMLNames.describe(&node, attributes: attributes.mapValues(\.value))
    if parent >= 0, page.nodes[parent].flags.contains(.link) { node.flags.insert(.link) }
    if let value = attributes["datetime"] ?? attributes["content"] {
      node.value = value.value
      node.valueRaw = value.raw
    }
    page.nodes.append(node)
    note(tag, element, attributes)
    return page.nodes.count - 1
  }

  private func name(_ element: GumboElement) -> String {
    if element.tag != GUMBO_TAG_UNKNOWN {
      return String(cString: gumbo_normalized_tagname(element.tag))
    }
    var piece = element.original_tag
    gumbo_tag_from_original_text(&piece)
    guard let raw = span(piece), raw.length < 64 else { return "unknown" }
    return String(decoding: bytes[raw.range], as: UTF8.self).lowercased()
  }

  /// Keeps what `meta`, `title` and JSON-LD say.
  private mutating func note(
    _ tag: String, _ element: GumboElement, _ attributes: [String: (value: String, raw: TextSpan)]
  ) {
    switch tag {
    case "meta":
      guard
        let name = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"],
        let content = attributes["content"], page.metas.count < 500
      else { return }
      // Pages may give several names, parted by blanks.
      for name in name.value.lowercased().split(separator: " ").prefix(4) {
        page.metas.append((String(name), content.value, content.raw))
      }
    case "title" where page.title == nil, "script" where isLinkedData(attributes):
      guard element.children.length > 0,
        let child = element.children.data[0]?.assumingMemoryBound(to: GumboNode.self),
        let raw = span(dateline_gumbo_text(child).pointee.original_text)
      else { return }
      if tag == "script" {
        page.scripts.append(raw)
      } else {
        let text = String(decoding: EntityDecoder.decode(bytes, raw).text, as: UTF8.self)
        page.title = (text, raw)
      }
    default: break
    }
  }

  private func isLinkedData(_ attributes: [String: (value: String, raw: TextSpan)]) -> Bool {
    attributes["type"]?.value.lowercased().hasPrefix("application/ld+json") ?? false
  }

  /// Where a piece of the input stands.
  private func span(_ piece: GumboStringPiece) -> TextSpan? {
    guard let data = piece.data else { return nil }
    let start = data - base
    guard start >= 0, start + Int(piece.length) <= bytes.count else { return nil }
    return TextSpan(start: start, end: start + Int(piece.length))
  }

  private func unquoted(_ span: TextSpan?) -> TextSpan {
    guard let span, span.length >= 2, bytes[span.start] == 0x22 || bytes[span.start] == 0x27 else {
      return span ?? TextSpan(start: 0, end: 0)
    }
    return TextSpan(start: span.start + 1, end: span.end - 1)
  }
}
