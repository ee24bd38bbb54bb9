using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Cases.Contracts;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;
using WeChatUnion.Infrastructure.Cases;

namespace WeChatUnion.Gateway.Cases.Own;

/// <summary>我的办件: every case of the member, of whatever kind and begun on whichever face.</summary>
internal static class CasePages
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapMemberPages(CaseLinks.Own);
        pages.MapGet("", ShowListAsync);
        pages.MapGet("/{id:guid}", ShowAsync);
        pages.MapPost("/{id:guid}/withdraw", WithdrawAsync);
        pages.MapPost("/{id:guid}/appeal", AppealAsync);
    }

    private static async Task<IResult> ShowListAsync(
        CaseQueries cases,
        CurrentFan fan,
        CancellationToken cancel
    ) => Page.Show<CaseListPage>(new { Cases = await cases.ListAsync(fan.Identity, cancel) });

    private static async Task<IResult> ShowAsync(
        Guid id,
        CaseQueries cases,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        await cases.FindAsync(fan.Identity, new(id), clock.GetUtcNow(), cancel) is { } story
            ? Page.Show<CaseStoryPage>(new { Story = story })
            : NotFound();

    private static async Task<IResult> WithdrawAsync(
        Guid id,
        WithdrawCase withdraw,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        Back(
            id,
            (await withdraw.ExecuteAsync(fan.Identity, new(id), clock.GetUtcNow(), cancel)).Refusal
        );

    private static async Task<IResult> AppealAsync(
        Guid id,
        HttpContext http,
        AppealCase appeal,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var done = await appeal.ExecuteAsync(
            fan.Identity,
            new(id),
            form["text"],
            clock.GetUtcNow(),
            cancel
        );
        return Back(id, done.Refusal);
    }

    private static IResult Back(Guid id, Refusal? refusal) =>
        refusal is null ? Results.LocalRedirect(CaseLinks.Of(new(id)))
        : refusal == CasesRefusals.NotFound ? NotFound()
        : Page.Notice("没有办成", refusal.Message, CaseLinks.Of(new(id)));

    private static RazorComponentResult NotFound() =>
        Page.Notice(
            "没有找到",
            CasesRefusals.NotFound.Message,
            CaseLinks.Own,
            StatusCodes.Status404NotFound
        );
}
