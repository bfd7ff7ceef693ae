extension Duration {
  /// Milliseconds, to two decimals.
  public var milliseconds: Double {
    let parts = components
    let value = Double(parts.seconds) * 1_000 + Double(parts.attoseconds) / 1_000_000_000_000_000
    return (value * 100).rounded() / 100
  }
}
