using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Members.Blacklist.Own;

/// <summary>限制和申诉: what holds against a member, and his one word against each entry.</summary>
internal static class StandingPages
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapMemberPages("");
        pages.MapGet(StandingPaths.Root, ShowAsync);
        pages.MapGet(StandingPaths.Appeal, ShowFormAsync);
        pages.MapPost(StandingPaths.Appeal, AppealAsync);
    }

    private static async Task<IResult> ShowAsync(
        ShowOwnListings listings,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        Page.Show<StandingPage>(
            new { Entries = await listings.ExecuteAsync(fan.Identity, clock.GetUtcNow(), cancel) }
        );

    private static async Task<IResult> ShowFormAsync(
        string? entry,
        ShowOwnListings listings,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var own = await listings.ExecuteAsync(fan.Identity, clock.GetUtcNow(), cancel);
        var asked = own.FirstOrDefault(one => one.Id == IdOf(entry));
        return asked switch
        {
            null => Unknown(),
            // Appealed, lifted or too late meanwhile: the page says which.
            { AppealUntil: null } => Results.LocalRedirect(StandingPaths.Root),
            _ => Page.Show<AppealPage>(new { Entry = asked }),
        };
    }

    private static async Task<IResult> AppealAsync(
        HttpContext http,
        AppealListing appeal,
        ShowOwnListings listings,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var (now, id, text) = (clock.GetUtcNow(), IdOf(form["entry"]), form["text"].ToString());
        var made = await appeal.ExecuteAsync(new(fan.Identity, id, text), now, cancel);
        if (made.Succeeded)
        {
            return Results.LocalRedirect(StandingPaths.Root);
        }
        if (made.Refusal == ListingRefusals.NoSuchListing)
        {
            return Unknown();
        }
        if (made.Refusal != ListingRefusals.AppealTextInvalid)
        {
            return Page.Notice("不能申诉", made.Refusal.Message, StandingPaths.Root);
        }
        // What was typed stays: nobody writes it twice.
        var own = await listings.ExecuteAsync(fan.Identity, now, cancel);
        return own.FirstOrDefault(one => one.Id == id) is { AppealUntil: not null } entry
            ? Page.Show<AppealPage>(
                new
                {
                    Entry = entry,
                    Text = text,
                    made.Refusal.Message,
                }
            )
            : Unknown();
    }

    private static RazorComponentResult Unknown() =>
        Page.Notice(
            "没有找到",
            ListingRefusals.NoSuchListing.Message,
            StandingPaths.Root,
            StatusCodes.Status404NotFound
        );

    /// <summary>What is no id is the id of nothing.</summary>
    private static ListingId IdOf(string? typed) =>
        Guid.TryParse(typed, out var id) ? new(id) : default;
}
