using WeChat.Api.Http;

namespace WeChat.Api.CustomerService;

/// <summary>The customer-service agents of an official account.</summary>
public sealed class AgentApi
{
    private const string Base = "/customservice/kfaccount";

    private readonly TokenCalls calls;

    internal AgentApi(TokenCalls calls) => this.calls = calls;

    public async Task<IReadOnlyList<Agent>> ListAsync(CancellationToken cancellation = default)
    {
        var call = ApiCall.Get("/cgi-bin/customservice/getkflist");
        var answer = await calls.SendAsync(call, CustomerServiceJson.Wire.AgentList, cancellation);
        return
        [
            .. (answer.KfList ?? []).Select(item => new Agent
            {
                Account = item.KfAccount,
                Nickname = item.KfNick,
                Id = item.KfId,
                PictureUrl = item.PictureUrl,
                WeChatId = item.KfWx,
                InvitedWeChatId = item.InviteWx,
                InvitationEndsAt = UnixTime.Of(item.InviteExpireTime),
                InvitationStatus = item.InviteStatus,
            }),
        ];
    }

    public async Task<IReadOnlyList<OnlineAgent>> ListOnlineAsync(
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Get("/cgi-bin/customservice/getonlinekflist");
        var wire = CustomerServiceJson.Wire.OnlineAgentList;
        var answer = await calls.SendAsync(call, wire, cancellation);
        return
        [
            .. (answer.KfOnlineList ?? []).Select(item => new OnlineAgent(
                item.KfAccount,
                item.Status,
                item.KfId,
                item.AcceptedCase
            )),
        ];
    }

    /// <param name="account">Up to ten letters and digits, @, and the account's WeChat id.</param>
    /// <exception cref="WeChatApiException">65406 (the name is taken), 65404 (no such account) and their neighbours.</exception>
    public Task AddAsync(
        string account,
        string nickname,
        CancellationToken cancellation = default
    ) => ChangeAsync($"{Base}/add", account, nickname, cancellation);

    public Task RenameAsync(
        string account,
        string nickname,
        CancellationToken cancellation = default
    ) => ChangeAsync($"{Base}/update", account, nickname, cancellation);

    /// <summary>Asks the person behind a WeChat id to be this agent; they accept on their phone.</summary>
    public Task InviteAsync(
        string account,
        string weChatId,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            $"{Base}/inviteworker",
            new AgentInvite(account, weChatId),
            CustomerServiceJson.Wire.AgentInvite
        ) with
        {
            Secrets = [weChatId],
        };
        return calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
    }

    public Task DeleteAsync(string account, CancellationToken cancellation = default)
    {
        var call = ApiCall.Post(
            $"{Base}/del",
            new AgentName(account),
            CustomerServiceJson.Wire.AgentName
        ) with
        {
            Query = [new("kf_account", account)],
        };
        return calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
    }

    private Task<ApiAnswer> ChangeAsync(
        string path,
        string account,
        string nickname,
        CancellationToken cancellation
    )
    {
        var body = new AgentChange(account, nickname);
        var call = ApiCall.Post(path, body, CustomerServiceJson.Wire.AgentChange);
        return calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
    }
}
