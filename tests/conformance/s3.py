"""Attachments in a store that speaks S3: moto's server, which others wrote.

    cargo xtask test --only s3, or python s3.py PROGRAM, which is a built yunjian

Starts the store and a demo that keeps its files there, sends a document, reads it back by its link, and looks into the
bucket. Ends with `ok` or an assertion.
"""

import hashlib
import json
import logging
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

import boto3
from moto.server import ThreadedMotoServer

DOCUMENT = b"%PDF-1.7\n" + os.urandom(6 * 1024 * 1024)  # More than one part of a multipart upload.
BOUNDARY = "yunjian-s3"
with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    PORT = free.getsockname()[1]
URL = f"http://127.0.0.1:{PORT}"


def call(path, body=None, token=None, kind="application/json"):
    request = urllib.request.Request(URL + path, data=body, headers={"content-type": kind})
    if token:
        request.add_header("authorization", f"Bearer {token}")
    with urllib.request.urlopen(request, timeout=60) as reply:
        return reply.read()


def ask(query, variables, token=None):
    answer = json.loads(call("/graphql", json.dumps({"query": query, "variables": variables}).encode(), token))
    assert "errors" not in answer, answer
    return answer["data"]


def main(program):
    # What stands in the environment speaks for real stores.
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        os.environ[name] = "testing"
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    store = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    store.start()
    host, port = store.get_host_and_port()
    endpoint = f"http://{host}:{port}"
    bucket = boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1")
    bucket.create_bucket(Bucket="yunjian")
    kept = lambda: [one["Key"] for one in bucket.list_objects_v2(Bucket="yunjian").get("Contents", [])]
    with tempfile.TemporaryDirectory() as folder:
        settings = os.path.join(folder, "settings.toml")
        with open(settings, "w", encoding="utf-8") as file:
            file.write(
                f'[files.s3]\nbucket = "yunjian"\nendpoint = "{endpoint}"\nregion = "us-east-1"\n'
                'access_key_id = "testing"\nsecret_access_key = "testing"\n'
            )
        data = os.path.join(folder, "data")
        command = [program, "demo", "--no-simulate", "--settings", settings, "--data", data, "--listen", f"127.0.0.1:{PORT}"]
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        try:
            for _ in range(100):
                try:
                    call("/readyz")
                    break
                except (urllib.error.URLError, ConnectionError):
                    time.sleep(0.1)
            bind = "mutation { bindDevice(input: {code: \"DEMO-0010\"}) { accessToken } }"
            token = ask(bind, {})["bindDevice"]["accessToken"]
            head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n'
            body = head.encode() + DOCUMENT + f"\r\n--{BOUNDARY}--\r\n".encode()
            sent = json.loads(call("/files", body, token, f"multipart/form-data; boundary={BOUNDARY}"))
            assert sent["digest"] == hashlib.sha256(DOCUMENT).hexdigest() and sent["size"] == len(DOCUMENT), sent
            (key,) = kept()
            assert key.endswith(sent["id"]), key
            assert bucket.get_object(Bucket="yunjian", Key=key)["Body"].read() == DOCUMENT
            link = ask("query($id: ID!) { node(id: $id) { ... on Attachment { link } } }", {"id": sent["id"]}, token)
            assert call(link["node"]["link"]) == DOCUMENT
            # What is refused leaves nothing behind.
            wrong = head.encode() + b"MZ------" + f"\r\n--{BOUNDARY}--\r\n".encode()
            try:
                call("/files", wrong, token, f"multipart/form-data; boundary={BOUNDARY}")
                raise AssertionError("a program was taken for a document")
            except urllib.error.HTTPError as refused:
                assert refused.code == 400 and json.loads(refused.read())["code"] == "BAD_INPUT"
            assert kept() == [key]
            assert not bucket.list_multipart_uploads(Bucket="yunjian").get("Uploads"), "an upload was left open"
        finally:
            server.terminate()
            server.wait(20)
    store.stop()
    print(f"ok: {len(DOCUMENT)} bytes kept as {key}, read back, and nothing left of what was refused")


if __name__ == "__main__":
    main(*sys.argv[1:])
