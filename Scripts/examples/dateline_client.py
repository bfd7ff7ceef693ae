#!/usr/bin/env python3
"""Dateline with Python and requests: store files, then print who said what, page by page.

    DATELINE_URL=http://127.0.0.1:8080 DATELINE_TOKEN=dl_... python3 dateline_client.py ARTICLE.txt ...
"""

import os
import sys
import time
import uuid

import requests


class Dateline:
    """A session that sends the token, waits where it is told to, and turns problems into exceptions."""

    def __init__(self, url, token=None):
        self.url = url.rstrip("/")
        self.session = requests.Session()
        if token:
            self.session.headers["Authorization"] = f"Bearer {token}"

    def call(self, method, path, **arguments):
        for attempt in range(5):
            answer = self.session.request(method, self.url + path, timeout=60, **arguments)
            if answer.status_code not in (429, 503) or "Retry-After" not in answer.headers:
                break
            time.sleep(min(int(answer.headers["Retry-After"]), 2 ** attempt))
        if answer.status_code >= 400:
            problem = answer.json()
            raise RuntimeError(
                f"{problem['status']} {problem['detail']}; {problem.get('remedy', '')}"
                f" (request {answer.headers['X-Request-ID']})"
            )
        return answer

    def store(self, text, **metadata):
        """The record of an article; safe to repeat, since the key makes two attempts one."""
        key = str(uuid.uuid4())
        body = {"text": text, **metadata}
        return self.call(
            "POST", "/v1/articles", json=body, headers={"Idempotency-Key": key}
        ).json()

    def items(self, path, **query):
        """All items of a list, fetched page by page."""
        while True:
            page = self.call("GET", path, params=query).json()
            yield from page["items"]
            if page["next"] is None:
                return
            query["cursor"] = page["next"]


def main(files):
    dateline = Dateline(
        os.environ.get("DATELINE_URL", "http://127.0.0.1:8080"), os.environ.get("DATELINE_TOKEN")
    )
    for file in files:
        with open(file, encoding="utf-8") as opened:
            record = dateline.store(opened.read())
        title = (record["title"] or {}).get("text", "(no title)")
        print(f"{record['id']}: {title}: {', '.join(p['name'] for p in record['persons'])}")
    for quotation in dateline.items("/v1/quotations", kind="direct", limit=2):
        print(f"{quotation['speaker_name'] or '?'}: {' ... '.join(quotation['parts'])}")


if __name__ == "__main__":
    main(sys.argv[1:])
