using System.Security.Cryptography;
using WeChat.Api.Http;
using WeChat.Api.Tokens;

namespace WeChat.Api.JsSdk;

/// <summary>JS-SDK (网页开发): what a page needs for <c>wx.config</c> and for adding cards. Tickets are kept and shared like the access token.</summary>
public sealed class JsSdkApi
{
    private const string Path = "/cgi-bin/ticket/getticket";

    private readonly AppCredentials credentials;
    private readonly TimeProvider time;
    private readonly TokenCalls calls;
    private readonly TokenKeeper pageTicket;
    private readonly TokenKeeper cardTicket;

    internal JsSdkApi(
        WeChatTransport transport,
        TokenCalls calls,
        AppCredentials credentials,
        ITokenStore? store
    )
    {
        this.calls = calls;
        this.credentials = credentials;
        time = transport.Time;
        pageTicket = Ticket("jsapi");
        cardTicket = Ticket("wx_card");

        TokenKeeper Ticket(string type) =>
            TokenKeeper.Of(
                $"{credentials.AppId}/ticket/{type}",
                _ => AskAsync(type),
                transport,
                store
            );
    }

    /// <summary>Signs a page for <c>wx.config</c>.</summary>
    /// <param name="url">
    /// The page's full address as the browser has it, query included; a fragment is left out by itself. Whoever gets
    /// the signature may use the account's rights there: check first that the host is one of your own (JS 安全域名).
    /// </param>
    /// <param name="cancellation">Ends the wait for a ticket.</param>
    /// <exception cref="ArgumentException">No absolute http or https address.</exception>
    /// <exception cref="WeChatApiException">There was no ticket to sign with.</exception>
    public async Task<JsSdkConfig> SignPageAsync(
        string url,
        CancellationToken cancellation = default
    )
    {
        var page = JsSdkSignature.PageOf(url);
        var ticket = await pageTicket.GetAsync(cancellation);
        var (timestamp, nonce) = (time.GetUtcNow().ToUnixTimeSeconds(), Nonce());
        var signature = JsSdkSignature.OfPage(ticket, nonce, timestamp, page);
        return new(credentials.AppId, timestamp, nonce, signature);
    }

    /// <summary>Signs a card for <c>wx.addCard</c>.</summary>
    /// <param name="cardId">The kind of card.</param>
    /// <param name="code">The number of a card with numbers of one's own, else null.</param>
    /// <param name="openId">The only person who may take it, else null.</param>
    /// <param name="cancellation">Ends the wait for a ticket.</param>
    /// <exception cref="WeChatApiException">There was no ticket to sign with.</exception>
    public async Task<CardExtension> SignCardAsync(
        string cardId,
        string? code = null,
        string? openId = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(cardId);
        var ticket = await cardTicket.GetAsync(cancellation);
        var (timestamp, nonce) = (time.GetUtcNow().ToUnixTimeSeconds(), Nonce());
        var signature = JsSdkSignature.OfCard(ticket, timestamp, nonce, cardId, code, openId);
        return new(cardId, code, openId, timestamp, nonce, signature);
    }

    /// <summary>Replaces the tickets that are in use and near their end, so that no page waits for one.</summary>
    /// <exception cref="WeChatApiException">One could not be fetched; while the former is valid it stays in use.</exception>
    public async Task RefreshAsync(CancellationToken cancellation = default)
    {
        foreach (var ticket in new[] { pageTicket, cardTicket }.Where(ticket => ticket.IsInUse))
        {
            await ticket.RefreshAsync(cancellation);
        }
    }

    private async Task<FreshToken> AskAsync(string type)
    {
        var answer = await calls.SendAsync(
            ApiCall.Get(Path, ("type", type)),
            JsSdkJson.Wire.TicketAnswer,
            CancellationToken.None
        );
        return string.IsNullOrEmpty(answer.Ticket) || answer.ExpiresIn <= 0
            ? throw new WeChatApiException(
                Path,
                WeChatErrorKind.Unreadable,
                "no ticket in the answer"
            )
            : new(answer.Ticket, TimeSpan.FromSeconds(answer.ExpiresIn));
    }

    private static string Nonce() => RandomNumberGenerator.GetHexString(16, lowercase: true);
}
