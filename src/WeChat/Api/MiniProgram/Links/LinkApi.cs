using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.Links;

/// <summary>Links that open the mini-program from a text message, a mail, another app or inside WeChat.</summary>
public sealed class LinkApi
{
    private readonly TokenCalls calls;

    internal LinkApi(TokenCalls calls) => this.calls = calls;

    /// <summary>An https address (URL Link).</summary>
    public async Task<string> UrlLinkAsync(
        LinkTarget target,
        LinkLife life,
        LinkCloudBase? cloudBase = null,
        CancellationToken cancellation = default
    )
    {
        life.Check(calls.Time.GetUtcNow());
        var request = new UrlLinkRequest(
            target.Path,
            target.Query,
            target.Version.ToWire(),
            IsExpire: true,
            life.Type,
            life.End?.ToUnixTimeSeconds(),
            life.Interval,
            cloudBase
        );
        var call = ApiCall.Post("/wxa/generate_urllink", request, LinksJson.Wire.UrlLinkRequest);
        var answer = await calls.SendAsync(call, LinksJson.Wire.LinkAnswer, cancellation);
        return answer.UrlLink ?? throw call.Lacking("link");
    }

    /// <summary>An address beginning with <c>weixin://</c>.</summary>
    public Task<string> SchemeAsync(
        LinkTarget target,
        LinkLife life,
        CancellationToken cancellation = default
    )
    {
        life.Check(calls.Time.GetUtcNow());
        var request = new SchemeRequest(
            SchemeTargetOf(target),
            IsExpire: true,
            life.Type,
            life.End?.ToUnixTimeSeconds(),
            life.Interval
        );
        var call = ApiCall.Post("/wxa/generatescheme", request, LinksJson.Wire.SchemeRequest);
        return OpenLinkAsync(call, cancellation);
    }

    /// <summary>An address for an NFC tag; without an end.</summary>
    /// <param name="modelId">The registered model of the thing that carries the tag.</param>
    /// <param name="serialNumber">The one thing, or null.</param>
    public Task<string> NfcSchemeAsync(
        LinkTarget target,
        string modelId,
        string? serialNumber = null,
        CancellationToken cancellation = default
    )
    {
        var request = new NfcSchemeRequest(SchemeTargetOf(target), modelId, serialNumber);
        var call = ApiCall.Post("/wxa/generatenfcscheme", request, LinksJson.Wire.NfcSchemeRequest);
        return OpenLinkAsync(call, cancellation);
    }

    /// <summary>A short text that opens the page inside WeChat.</summary>
    /// <param name="pageUrl">Path and query.</param>
    /// <param name="isPermanent">100,000 in all; otherwise it works for 30 days.</param>
    public async Task<string> ShortLinkAsync(
        string pageUrl,
        string? pageTitle = null,
        bool isPermanent = false,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            "/wxa/genwxashortlink",
            new ShortLinkRequest(pageUrl, pageTitle, isPermanent),
            LinksJson.Wire.ShortLinkRequest
        );
        var answer = await calls.SendAsync(call, LinksJson.Wire.LinkAnswer, cancellation);
        return answer.Link ?? throw call.Lacking("link");
    }

    /// <summary>What a link of <see cref="UrlLinkAsync"/> is.</summary>
    public async Task<LinkInfo> FindUrlLinkAsync(
        string urlLink,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            "/wxa/query_urllink",
            new UrlLinkQuery(urlLink, 0),
            LinksJson.Wire.UrlLinkQuery
        ) with
        {
            Repeatable = true,
        };
        var answer = await calls.SendAsync(call, LinksJson.Wire.LinkQueryAnswer, cancellation);
        return answer.UrlLinkInfo?.ToInfo(answer.QuotaInfo) ?? throw call.Lacking("link");
    }

    /// <summary>What an address of <see cref="SchemeAsync"/> is.</summary>
    public async Task<LinkInfo> FindSchemeAsync(
        string scheme,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            "/wxa/queryscheme",
            new SchemeQuery(scheme, 0),
            LinksJson.Wire.SchemeQuery
        ) with
        {
            Repeatable = true,
        };
        var answer = await calls.SendAsync(call, LinksJson.Wire.LinkQueryAnswer, cancellation);
        return answer.SchemeInfo?.ToInfo(answer.QuotaInfo) ?? throw call.Lacking("scheme");
    }

    private static SchemeTarget SchemeTargetOf(LinkTarget target) =>
        new(target.Path, target.Query, target.Version.ToWire());

    private async Task<string> OpenLinkAsync(ApiCall call, CancellationToken cancellation)
    {
        var answer = await calls.SendAsync(call, LinksJson.Wire.LinkAnswer, cancellation);
        return answer.Openlink ?? throw call.Lacking("link");
    }
}
