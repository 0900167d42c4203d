package dev.parley.ingest.fetch;

import dev.parley.model.RawDocument;
import java.net.URI;
import java.util.Map;

/**
 * A GET, or, with a form, a POST.
 *
 * @param maxBody the largest body taken, in bytes after decompression
 * @param headers besides those that are always sent; their values are not logged
 * @param form empty for a GET; its values are not logged
 */
public record FetchRequest(URI url, Validators validators, Allowance allowance, int maxBody,
        Map<String, String> headers, Map<String, String> form) {
    public FetchRequest {
        headers = Map.copyOf(headers);
        form = Map.copyOf(form);
    }

    public FetchRequest(URI url, Validators validators, Allowance allowance, int maxBody, Map<String, String> headers) {
        this(url, validators, allowance, maxBody, headers, Map.of());
    }

    public static FetchRequest post(URI url, Allowance allowance, Map<String, String> form) {
        return new FetchRequest(url, Validators.NONE, allowance, RawDocument.MAX_BODY, Map.of(), form);
    }

    public static FetchRequest of(URI url) {
        return new FetchRequest(url, Validators.NONE, Allowance.NONE, RawDocument.MAX_BODY, Map.of());
    }

    public FetchRequest with(Validators known) {
        return new FetchRequest(url, known, allowance, maxBody, headers);
    }

    public FetchRequest with(Allowance allowed) {
        return new FetchRequest(url, validators, allowed, maxBody, headers);
    }

    public FetchRequest withMaxBody(int bytes) {
        return new FetchRequest(url, validators, allowance, bytes, headers);
    }

    public FetchRequest withHeaders(Map<String, String> more) {
        return new FetchRequest(url, validators, allowance, maxBody, more);
    }

    /** Without the values of the headers, which may be secrets. */
    @Override
    public String toString() {
        return (form.isEmpty() ? "GET " : "POST ") + url;
    }
}
