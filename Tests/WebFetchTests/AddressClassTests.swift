import NetworkAddresses
import Testing
import WebFetch

@Suite struct AddressClassTests {
  @Test(arguments: [
    ("127.0.0.1", AddressClass.loopback), ("127.255.255.255", .loopback), ("::1", .loopback),
    ("::ffff:127.0.0.1", .loopback), ("0.0.0.0", .unspecified), ("0.1.2.3", .unspecified),
    ("::", .unspecified), ("10.0.0.1", .privateUse), ("10.255.255.255", .privateUse),
    ("172.16.0.1", .privateUse), ("172.31.255.255", .privateUse), ("192.168.1.1", .privateUse),
    ("::ffff:192.168.1.1", .privateUse), ("100.64.0.1", .carrierGradeNAT),
    ("100.100.100.200", .carrierGradeNAT), ("100.127.255.255", .carrierGradeNAT),
    ("169.254.169.254", .linkLocal), ("::ffff:a9fe:a9fe", .linkLocal), ("fe80::1", .linkLocal),
    ("febf::1", .linkLocal), ("fc00::1", .uniqueLocal), ("fd00:ec2::254", .uniqueLocal),
    ("fec0::1", .uniqueLocal), ("224.0.0.1", .multicast), ("239.255.255.250", .multicast),
    ("ff02::1", .multicast), ("192.0.0.192", .reserved), ("192.0.2.1", .reserved),
    ("198.18.0.1", .reserved), ("198.19.255.255", .reserved), ("198.51.100.7", .reserved),
    ("203.0.113.7", .reserved), ("240.0.0.1", .reserved), ("255.255.255.255", .reserved),
    ("192.88.99.1", .reserved), ("2001:db8::1", .reserved), ("2001::1", .reserved),
    ("100::1", .reserved), ("64:ff9b:1::1", .reserved), ("4000::1", .reserved),
    ("::7f00:1", .reserved), ("3fff::1", .reserved),
    // 6to4 and NAT64 carry an IPv4 address.
    ("2002:7f00:1::1", .loopback), ("2002:c0a8:101::", .privateUse),
    ("64:ff9b::a9fe:a9fe", .linkLocal), ("64:ff9b::a00:1", .privateUse),
  ])
  func notPublic(text: String, kind: AddressClass) throws {
    let address = try #require(NetworkAddress(text))
    #expect(AddressClass(of: address) == kind)
  }

  @Test(arguments: [
    "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "128.0.0.1",
    "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255",
    "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "2606:4700::1111",
    "2a00:1450::1", "2002:101:101::1", "64:ff9b::101:101", "::ffff:8.8.8.8",
  ])
  func publicInternet(text: String) throws {
    let address = try #require(NetworkAddress(text))
    #expect(AddressClass(of: address) == nil)
  }

  @Test(arguments: ["", "1.2.3", "1.2.3.4.5", "0x7f.1", "2130706433", "[::1]", "::1%lo", "a.b.c.d"])
  func noAddress(text: String) { #expect(NetworkAddress(text) == nil) }

  @Test(arguments: [
    ("10.0.0.0/8", "10.9.8.7", true), ("10.0.0.0/8", "11.0.0.0", false),
    ("10.1.2.3", "10.1.2.3", true), ("10.1.2.3", "10.1.2.4", false),
    ("0.0.0.0/0", "255.1.1.1", true), ("0.0.0.0/0", "2a00::1", false),
    ("fe80::/10", "febf::1", true), ("fe80::/10", "fec0::1", false),
    ("192.168.4.0/22", "192.168.7.255", true), ("192.168.4.0/22", "192.168.8.0", false),
  ])
  func ranges(range: String, address: String, isInside: Bool) throws {
    let range = try #require(NetworkRange(range))
    #expect(range.contains(try #require(NetworkAddress(address))) == isInside)
  }

  @Test(arguments: ["", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8/8", "x/8", "::/129", "10.0.0.0/"])
  func noRange(text: String) { #expect(NetworkRange(text) == nil) }
}
