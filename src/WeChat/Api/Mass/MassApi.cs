using WeChat.Api.Http;

namespace WeChat.Api.Mass;

/// <summary>Messages to many fans at once (群发). What is sent cannot be called back from a phone.</summary>
public sealed class MassApi
{
    public const int FewestRecipients = 2;
    public const int MostRecipients = 10_000;

    private const string AllPath = "/cgi-bin/message/mass/sendall";
    private const int SentBefore = 45065;

    private readonly TokenCalls calls;

    internal MassApi(TokenCalls calls) => this.calls = calls;

    /// <summary>To every follower; counts among the month's four (service accounts) for each of them.</summary>
    /// <exception cref="WeChatApiException">
    /// 45028: no allowance left; 45066: the same client message id again within a minute, ask once more later.
    /// </exception>
    public Task<MassReceipt> SendToAllAsync(
        MassMessage message,
        MassOptions? options = null,
        CancellationToken cancellation = default
    ) => SendAsync(AllPath, Bodied(message, new(true, null), null), options, [], cancellation);

    /// <summary>To the followers with one tag.</summary>
    public Task<MassReceipt> SendToTagAsync(
        int tagId,
        MassMessage message,
        MassOptions? options = null,
        CancellationToken cancellation = default
    ) => SendAsync(AllPath, Bodied(message, new(false, tagId), null), options, [], cancellation);

    /// <summary>To these followers.</summary>
    /// <param name="openIds">2 to 10,000.</param>
    public Task<MassReceipt> SendToAsync(
        IReadOnlyList<string> openIds,
        MassMessage message,
        MassOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        if (openIds.Count is < FewestRecipients or > MostRecipients)
        {
            throw new ArgumentException(
                $"A mass message goes to {FewestRecipients} to {MostRecipients} fans.",
                nameof(openIds)
            );
        }

        var body = Bodied(message, null, openIds);
        return SendAsync("/cgi-bin/message/mass/send", body, options, openIds, cancellation);
    }

    /// <summary>Shows one fan what it would look like; 100 a day.</summary>
    public Task PreviewAsync(
        string openId,
        MassMessage message,
        CancellationToken cancellation = default
    ) =>
        PreviewAsync(
            MassSend<string>.Of(message, isPreview: true) with
            {
                Touser = openId,
            },
            openId,
            cancellation
        );

    /// <summary>The same by the WeChat name (微信号) in place of an OpenId.</summary>
    public Task PreviewToNameAsync(
        string weChatName,
        MassMessage message,
        CancellationToken cancellation = default
    ) =>
        PreviewAsync(
            MassSend<string>.Of(message, isPreview: true) with
            {
                Towxname = weChatName,
            },
            weChatName,
            cancellation
        );

    /// <summary>Takes articles or a video off WeChat's servers; what a phone has loaded stays there.</summary>
    /// <param name="articleIndex">From 1; 0 is all articles.</param>
    /// <param name="url">An article's address, in place of its index.</param>
    public Task DeleteAsync(
        long messageId,
        int articleIndex = 0,
        string? url = null,
        CancellationToken cancellation = default
    ) =>
        calls.SendAsync(
            ApiCall.Post(
                "/cgi-bin/message/mass/delete",
                new MassDelete(messageId, articleIndex, url),
                MassJson.Wire.MassDelete
            ),
            AnswerJson.Wire.ApiAnswer,
            cancellation
        );

    public async Task<MassStatus> StatusAsync(
        long messageId,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            "/cgi-bin/message/mass/get",
            new MassOf(messageId),
            MassJson.Wire.MassOf
        ) with
        {
            Repeatable = true,
        };
        var answer = await calls.SendAsync(call, MassJson.Wire.MassAnswer, cancellation);
        return new(messageId, answer.MsgStatus ?? throw call.Lacking("status"));
    }

    public async Task<MassSpeed> SpeedAsync(CancellationToken cancellation = default)
    {
        var call = SpeedCall("get", null);
        var answer = await calls.SendAsync(call, MassJson.Wire.MassAnswer, cancellation);
        return new(answer.Speed, answer.Realspeed);
    }

    /// <param name="level">0 (800,000 a minute) to 4 (100,000 a minute).</param>
    public Task SetSpeedAsync(int level, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 4);
        return calls.SendAsync(SpeedCall("set", level), AnswerJson.Wire.ApiAnswer, cancellation);
    }

    private static ApiCall SpeedCall(string verb, int? level) =>
        ApiCall.Post(
            $"/cgi-bin/message/mass/speed/{verb}",
            new MassSpeedSet(level),
            MassJson.Wire.MassSpeedSet
        ) with
        {
            Repeatable = true,
        };

    private static MassSend<IReadOnlyList<string>> Bodied(
        MassMessage message,
        MassFilter? filter,
        IReadOnlyList<string>? to
    ) =>
        MassSend<IReadOnlyList<string>>.Of(message, isPreview: false) with
        {
            Filter = filter,
            Touser = to,
        };

    private async Task PreviewAsync(
        MassSend<string> body,
        string recipient,
        CancellationToken cancellation
    ) =>
        await calls.SendAsync(
            ApiCall.Post("/cgi-bin/message/mass/preview", body, MassJson.Wire.ToOne) with
            {
                Secrets = [recipient],
            },
            AnswerJson.Wire.ApiAnswer,
            cancellation
        );

    private async Task<MassReceipt> SendAsync(
        string path,
        MassSend<IReadOnlyList<string>> body,
        MassOptions? options,
        IReadOnlyList<string> secrets,
        CancellationToken cancellation
    )
    {
        options ??= new();
        options.Check();
        var whole = body with
        {
            SendIgnoreReprint = options.SendReprints ? 1 : null,
            Clientmsgid = options.ClientMessageId,
        };
        var call = ApiCall.Post(path, whole, MassJson.Wire.ToMany) with
        {
            Repeatable = options.ClientMessageId is not null,
            Accepted = SentBefore,
            Secrets = secrets,
        };
        var answer = await calls.SendAsync(call, MassJson.Wire.MassAnswer, cancellation);
        return new(answer.MsgId, answer.MsgDataId, answer.Errcode == SentBefore);
    }
}
