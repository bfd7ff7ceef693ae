import ArticleService

/// The figures of feeds and alerts on `/metrics`, one line for each of them.
struct FollowingMetrics: Sendable {
  let feeds: FeedService?
  let alerts: AlertService?

  func write(to writer: inout MetricsWriter) {
    if let feeds = feeds?.feeds(), !feeds.isEmpty { write(feeds, to: &writer) }
    if let alerts = alerts?.alerts(), !alerts.isEmpty { write(alerts, to: &writer) }
  }

  private func write(_ feeds: [Feed], to writer: inout MetricsWriter) {
    writer.family("dateline_feed_articles_total", .counter, "Articles stored from a feed.")
    for feed in feeds {
      writer.sample("dateline_feed_articles_total", [("feed", feed.id)], Double(feed.state.stored))
    }
    writer.family("dateline_feed_refused_total", .counter, "Items that can never be stored.")
    for feed in feeds {
      writer.sample("dateline_feed_refused_total", [("feed", feed.id)], Double(feed.state.refused))
    }
    writer.family("dateline_feed_failures", .gauge, "Failed polls since the last good one.")
    for feed in feeds {
      writer.sample("dateline_feed_failures", [("feed", feed.id)], Double(feed.state.failures))
    }
    writer.family(
      "dateline_feed_next_poll_seconds", .gauge, "When a feed is polled next, since 1970.")
    for feed in feeds {
      writer.sample(
        "dateline_feed_next_poll_seconds", [("feed", feed.id)], Double(feed.state.nextPoll))
    }
  }

  private func write(_ alerts: [AlertService.Listing], to writer: inout MetricsWriter) {
    writer.family("dateline_alert_delivered_total", .counter, "Announcements that were taken.")
    for listing in alerts {
      writer.sample(
        "dateline_alert_delivered_total", [("alert", listing.alert.id)],
        Double(listing.queue.delivered))
    }
    writer.family("dateline_alert_pending", .gauge, "Announcements that wait.")
    for listing in alerts {
      writer.sample(
        "dateline_alert_pending", [("alert", listing.alert.id)],
        Double(listing.queue.pending.count))
    }
    writer.family("dateline_alert_dead", .gauge, "Announcements that were given up.")
    for listing in alerts {
      writer.sample(
        "dateline_alert_dead", [("alert", listing.alert.id)], Double(listing.queue.dead.count))
    }
  }
}
