/// The weights of a chain in training: one vector for each feature and one for each label before.
final class ChainWeights {
  typealias Row = SIMD16<Float>

  let featureCount: Int
  /// Rows of the features, then 17 of the transitions: from the start, then from each label.
  let rows: UnsafeMutableBufferPointer<Row>
  private let squares: UnsafeMutableBufferPointer<Row>
  private let sums: UnsafeMutableBufferPointer<Row>
  private var snapshots = 0

  init(featureCount: Int) {
    self.featureCount = featureCount
    let count = featureCount + NameLabel.lanes + 1
    rows = .allocate(capacity: count)
    squares = .allocate(capacity: count)
    sums = .allocate(capacity: count)
    rows.initialize(repeating: Row())
    squares.initialize(repeating: Row())
    sums.initialize(repeating: Row())
  }

  deinit {
    rows.deallocate()
    squares.deallocate()
    sums.deallocate()
  }

  /// Row of the transitions from `label`; nil is the start.
  func transitionRow(from label: Int?) -> Int { featureCount + (label.map { $0 + 1 } ?? 0) }

  /// One AdaGrad step for one row: each weight by its own history, drawn to zero by `decay`.
  @inline(__always)
  func step(_ row: Int, _ gradient: Row, rate: Float, decay: Float) {
    let weight = rows[row]
    let slope = gradient - weight * decay
    let square = squares[row] + slope * slope
    squares[row] = square
    rows[row] = weight + slope * rate / (square + Row(repeating: 1e-2)).squareRoot()
  }

  /// Adds the present weights to the average.
  func takeSnapshot() {
    for index in rows.indices { sums[index] += rows[index] }
    snapshots += 1
  }

  /// Adds the average of other weights to this one.
  func add(_ other: ChainWeights) {
    for index in rows.indices { sums[index] += other.averaged(index) }
    snapshots += 1
  }

  /// The average of the snapshots; the present weights when there is none.
  func averaged(_ row: Int) -> Row {
    snapshots == 0 ? rows[row] : sums[row] * Row(repeating: 1 / Float(snapshots))
  }

  /// Makes the average the weights.
  func useAverage() {
    for index in rows.indices { rows[index] = averaged(index) }
    snapshots = 0
    for index in sums.indices { sums[index] = Row() }
  }
}
