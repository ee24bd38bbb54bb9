using System.Runtime.CompilerServices;
using WeChat.Api.Http;

namespace WeChat.Api.CustomerService;

/// <summary>Who talks to whom at an official account's customer service, and what was said.</summary>
public sealed class AgentSessionApi
{
    public const int LargestPage = 10_000;

    private const string Base = "/customservice/kfsession";

    private readonly TokenCalls calls;

    internal AgentSessionApi(TokenCalls calls) => this.calls = calls;

    /// <summary>Longest span of one reading of <see cref="ListRecordsAsync"/>.</summary>
    public static TimeSpan LongestSpan { get; } = TimeSpan.FromDays(1);

    /// <summary>Gives a fan to an agent who is online.</summary>
    /// <exception cref="WeChatApiException">65414 (the fan is with another agent) and its neighbours.</exception>
    public Task CreateAsync(
        string account,
        string openId,
        CancellationToken cancellation = default
    ) => ChangeAsync($"{Base}/create", account, openId, cancellation);

    public Task CloseAsync(
        string account,
        string openId,
        CancellationToken cancellation = default
    ) => ChangeAsync($"{Base}/close", account, openId, cancellation);

    /// <summary>The fan's session; without an agent when there is none.</summary>
    public async Task<AgentSession> GetAsync(
        string openId,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Get($"{Base}/getsession", ("openid", openId)) with
        {
            Secrets = [openId],
        };
        var answer = await calls.SendAsync(
            call,
            CustomerServiceJson.Wire.SessionAnswer,
            cancellation
        );
        var account = string.IsNullOrEmpty(answer.KfAccount) ? null : answer.KfAccount;
        return new(openId, account, account is null ? null : UnixTime.Of(answer.Createtime));
    }

    /// <summary>An agent's sessions.</summary>
    public async Task<IReadOnlyList<AgentSession>> ListAsync(
        string account,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Get($"{Base}/getsessionlist", ("kf_account", account));
        var answer = await calls.SendAsync(
            call,
            CustomerServiceJson.Wire.SessionList,
            cancellation
        );
        return [.. (answer.Sessionlist ?? []).Select(item => SessionOf(item, account))];
    }

    /// <summary>Fans whom no agent has taken yet.</summary>
    public async Task<WaitingSessions> ListWaitingAsync(CancellationToken cancellation = default)
    {
        var call = ApiCall.Get($"{Base}/getwaitcase");
        var answer = await calls.SendAsync(call, CustomerServiceJson.Wire.WaitList, cancellation);
        return new(
            answer.Count,
            [.. (answer.Waitcaselist ?? []).Select(item => SessionOf(item, null))]
        );
    }

    /// <summary>What was said, page by page, each page when it is asked for.</summary>
    /// <param name="from">Within the same day of Asia/Shanghai as <paramref name="to"/>.</param>
    /// <param name="to">At most 24 hours later.</param>
    /// <param name="pageSize">1 to 10,000.</param>
    public IAsyncEnumerable<IReadOnlyList<MessageRecord>> ListRecordsAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        int pageSize = LargestPage,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, LargestPage);
        return to < from || to - from > LongestSpan
            ? throw new ArgumentException("Records are read for at most 24 hours.", nameof(to))
            : ReadRecordsAsync(from, to, pageSize, cancellation);
    }

    private async IAsyncEnumerable<IReadOnlyList<MessageRecord>> ReadRecordsAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        int pageSize,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var last = 1L;
        while (true)
        {
            var call = ApiCall.Post(
                "/customservice/msgrecord/getmsglist",
                new RecordQuery(from.ToUnixTimeSeconds(), to.ToUnixTimeSeconds(), last, pageSize),
                CustomerServiceJson.Wire.RecordQuery
            ) with
            {
                Repeatable = true,
                ListsContents = true,
            };
            var wire = CustomerServiceJson.Wire.RecordList;
            var answer = await calls.SendAsync(call, wire, cancellation);
            if (answer.Recordlist is { Count: > 0 } records)
            {
                yield return [.. records.Select(RecordOf)];
            }

            if (answer.Number < pageSize || answer.Msgid == last)
            {
                yield break;
            }

            last = answer.Msgid;
        }
    }

    private Task<ApiAnswer> ChangeAsync(
        string path,
        string account,
        string openId,
        CancellationToken cancellation
    )
    {
        var body = new SessionChange(account, openId);
        var call = ApiCall.Post(path, body, CustomerServiceJson.Wire.SessionChange) with
        {
            Secrets = [openId],
        };
        return calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
    }

    private static AgentSession SessionOf(SessionItem item, string? account) =>
        new(
            item.Openid ?? string.Empty,
            item.KfAccount ?? account,
            UnixTime.Of(item.LatestTime ?? item.Createtime)
        );

    private static MessageRecord RecordOf(RecordItem item) =>
        new(item.Openid, item.Opercode, item.Text, UnixTime.Of(item.Time), item.Worker);
}
