#!/usr/bin/env python3
"""100 feeds of 20 items from a server on this machine, one more that never answers: how long until all are stored,
and how much memory that takes. Prints one line, or JSON with --json. Run by Scripts/bench.sh feeds.

    bench-feeds.py DATELINE-ADDRESS PID [--feeds 100] [--items 20] [--json]
"""
import argparse
import http.server
import json
import socketserver
import threading
import time
import urllib.request

TOWNS = "Arden Brekke Corvo Dunmore Elsing Farrow Gelt Hollin Ives Jarrow".split()
NAMES = "Ada Brandt,Karl Bruun,Eva Lindroth,Nils Aberg,Rosa Milan,Tom Okoro,Lena Fromm".split(",")
TALK = (
    "<p>{name} said on {day} that the council of {town} would vote again in {month}. "
    '"We counted {n} letters, and none of them agreed with another," {last} told reporters.</p>'
)


def item(feed, number):
    """An item with an article of about 300 words, another for each feed and number."""
    parts = []
    for place in range(8):
        seed = feed * 7919 + number * 104729 + place * 31
        name = NAMES[seed % len(NAMES)]
        parts.append(TALK.format(
            name=name, last=name.split()[-1], town=TOWNS[seed // 7 % len(TOWNS)], n=seed % 997,
            day=["Monday", "Tuesday", "Friday"][seed % 3], month=["March", "June", "October"][seed % 3]))
    body = "".join(parts).replace("&", "&amp;").replace("<", "&lt;")
    return (
        f"<item><guid>f{feed}-{number}</guid><link>/a/{feed}/{number}</link><title>Vote {number} of feed {feed}</title>"
        f"<pubDate>Tue, {number % 28 + 1:02d} Apr 2025 08:00:00 GMT</pubDate><description>{body}</description></item>")


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    items = 20

    def do_GET(self):
        if self.path == "/stalled":
            time.sleep(90)
            return
        feed = int(self.path.rsplit("/", 1)[1])
        items = "".join(item(feed, number) for number in range(self.items))
        body = f'<rss version="2.0"><channel><title>Feed {feed}</title>{items}</channel></rss>'.encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    request_queue_size = 256


def serve():
    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


def ask(base, method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(base + path, data, {"Content-Type": "application/json"}, method=method)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def memory(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("address")
    parser.add_argument("pid", type=int)
    parser.add_argument("--feeds", type=int, default=100)
    parser.add_argument("--items", type=int, default=20)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    Handler.items = options.items
    port, stalled = serve(), serve()
    base, wanted = options.address.rstrip("/"), options.feeds * options.items
    before, start = memory(options.pid), time.monotonic()
    ask(base, "POST", "/v1/feeds", {"url": f"http://127.0.0.1:{stalled}/stalled"})
    for feed in range(options.feeds):
        ask(base, "POST", "/v1/feeds", {"url": f"http://127.0.0.1:{port}/feed/{feed}"})
    most = before
    while True:
        stored = ask(base, "GET", "/v1/articles?limit=1")["total"]
        most = max(most, memory(options.pid))
        seconds = time.monotonic() - start
        if stored >= wanted or seconds > 300:
            break
        time.sleep(0.25)
    figures = {
        "feeds": options.feeds, "items": options.items, "stored": stored, "seconds": round(seconds, 1),
        "rss_growth_mb": round(most - before, 1)}
    if options.json:
        print(json.dumps(figures))
    else:
        print(f"{options.feeds} feeds of {options.items} items and a stalled one: {stored} stored in "
              f"{seconds:.1f} s, RSS growth {most - before:.1f} MB")
    raise SystemExit(0 if stored >= wanted else 1)


if __name__ == "__main__":
    main()
