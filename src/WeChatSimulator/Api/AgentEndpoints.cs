using System.Text.Json.Nodes;
using WeChatSimulator.CustomerService;

namespace WeChatSimulator.Api;

/// <summary>customservice/getkflist, getonlinekflist and kfaccount/*.</summary>
internal static class AgentEndpoints
{
    public static void MapAgents(this IEndpointRouteBuilder api)
    {
        api.MapGet("/cgi-bin/customservice/getkflist", List);
        api.MapGet("/cgi-bin/customservice/getonlinekflist", ListOnline);
        var agents = api.MapGroup("/customservice/kfaccount");
        agents.MapPost(
            "/add",
            (HttpContext http, AgentBook book) =>
                DoAsync(http, body => book.Add(body.Text("kf_account"), body.Text("nickname")))
        );
        agents.MapPost(
            "/update",
            (HttpContext http, AgentBook book) =>
                DoAsync(
                    http,
                    body =>
                        book.Change(
                            body.Text("kf_account"),
                            agent => agent with { Nickname = body.Text("nickname") ?? "" }
                        )
                )
        );
        agents.MapPost(
            "/inviteworker",
            (HttpContext http, AgentBook book) =>
                DoAsync(http, body => book.Invite(body.Text("kf_account"), body.Text("invite_wx")))
        );
        agents.MapPost(
            "/del",
            (HttpContext http, AgentBook book) =>
                Result(book.Remove(http.Request.Query["kf_account"]))
        );
    }

    public static IResult Result(int code) => code == 0 ? ApiResults.Ok : ApiResults.Fail(code);

    private static async Task<IResult> DoAsync(HttpContext http, Func<JsonObject, int> change) =>
        Result(await ApiBody.ReadAsync(http.Request) is { } body ? change(body) : 47001);

    private static IResult List(AgentBook book) =>
        ApiResults.Json(
            new
            {
                kf_list = book.Agents.Select(agent => new
                {
                    kf_account = agent.Account,
                    kf_nick = agent.Nickname,
                    kf_id = agent.Id,
                    kf_headimgurl = "",
                    invite_wx = agent.InvitedWeChatId,
                    invite_expire_time = agent.InvitationEndsAt?.ToUnixTimeSeconds(),
                    invite_status = agent.InvitedWeChatId is null ? null : "waiting",
                }),
            }
        );

    private static IResult ListOnline(AgentBook book) =>
        ApiResults.Json(
            new
            {
                kf_online_list = book.Agents.Select(agent => new
                {
                    kf_account = agent.Account,
                    status = 1,
                    kf_id = agent.Id,
                    accepted_case = book.SessionsOf(agent.Account).Count,
                }),
            }
        );
}
