# The service with its front end and documentation. Build: make image. Run: docker compose up (compose.yaml).

FROM node:22-bookworm-slim AS pages
WORKDIR /build/frontend
COPY frontend/package.json frontend/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY openapi.yaml /build/openapi.yaml
COPY frontend/ ./
RUN npm run build

FROM python:3.11-slim-bookworm AS packages
WORKDIR /build
RUN python -m venv /opt/neuguong
COPY requirements-install.lock requirements.lock ./
RUN /opt/neuguong/bin/pip install --no-cache-dir --no-deps --require-hashes -r requirements-install.lock \
    && /opt/neuguong/bin/uv pip install --no-cache --python /opt/neuguong/bin/python --no-deps --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY api ./api
RUN /opt/neuguong/bin/uv pip install --no-cache --python /opt/neuguong/bin/python --no-deps --no-build-isolation . \
    && /opt/neuguong/bin/python -m compileall -q /opt/neuguong \
    && /opt/neuguong/bin/pip uninstall --yes --quiet uv setuptools pip

FROM python:3.11-slim-bookworm
# PostgreSQL's client programs save and restore (neuguong backup).
RUN apt-get update -qq && apt-get install -qq -y --no-install-recommends postgresql-client tini \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --home-dir /var/lib/neuguong --create-home --shell /usr/sbin/nologin neuguong
COPY --from=packages /opt/neuguong /opt/neuguong
COPY --from=pages /build/frontend/dist /opt/neuguong/pages
ENV PATH=/opt/neuguong/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    NEUGUONG_DATA_DIRECTORY=/var/lib/neuguong \
    NEUGUONG_FRONTEND_DIRECTORY=/opt/neuguong/pages
USER neuguong
WORKDIR /var/lib/neuguong
VOLUME /var/lib/neuguong
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD \
    ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/health/ready', timeout=2)"]
ENTRYPOINT ["tini", "--", "neuguong"]
CMD ["serve", "--host", "0.0.0.0", "--workers", "2"]
