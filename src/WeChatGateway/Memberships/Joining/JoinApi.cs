using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Memberships.Joining;
using WeChatUnion.Domain.Memberships.Phones;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Memberships.Joining;

/// <summary>入会 in the mini-program.</summary>
internal static class JoinApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var join = endpoints.MapApi("/me/join", "Memberships");
        join.MapGet("", ShowAsync)
            .WithName("GetMyJoining")
            .WithSummary("The user's application to join, begun by asking for it.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        join.MapPut("", FillAsync)
            .WithName("FillMyJoining")
            .WithSummary("Fill it in. The consent named membership comes first.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        join.MapPost("/phone-code", AskCodeAsync)
            .WithName("AskJoiningPhoneCode")
            .WithSummary(
                "Send a code to the phone that was filled in, where WeChat confirmed none."
            )
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        join.MapPut("/phone-code", ProveAsync)
            .WithName("ProveJoiningPhone")
            .WithSummary("Type the code back; five tries.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        join.MapPost("/submission", SubmitAsync)
            .WithName("SubmitMyJoining")
            .WithSummary("Hand it in. Done twice it is the same receipt.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<ApplicationContract>, ProblemHttpResult>> ShowAsync(
        OpenJoin join,
        CancellationToken cancel
    )
    {
        var found = await join.ReviewAsync(CaseChannel.MiniProgram, cancel);
        return found.Succeeded
            ? TypedResults.Ok(ApplicationContract.Of(found.Value))
            : ApiProblem.Of(found.Refusal);
    }

    private static async Task<Results<Ok<ApplicationContract>, ProblemHttpResult>> FillAsync(
        JoinRequest request,
        HttpContext http,
        FillJoin fill,
        OpenJoin join,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var filled = await fill.ExecuteAsync(
            new(
                fan.Identity,
                new(
                    request.Code,
                    request.Street,
                    null,
                    request.Name,
                    request.Document,
                    request.Phone
                ),
                CaseChannel.MiniProgram,
                ClientAddress.Of(http.Connection.RemoteIpAddress)
            ),
            clock.GetUtcNow(),
            cancel
        );
        return filled.Succeeded ? await ShowAsync(join, cancel) : ApiProblem.Of(filled.Refusal);
    }

    private static async Task<Results<Ok<PhoneCodeContract>, ProblemHttpResult>> AskCodeAsync(
        HttpContext http,
        OpenJoin join,
        AskPhoneCode ask,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var draft = await join.FindAsync(CaseChannel.MiniProgram, cancel);
        if (!draft.Succeeded)
        {
            return ApiProblem.Of(draft.Refusal);
        }
        var form = JoinForm.Read(draft.Value.Form) ?? new();
        var address = ClientAddress.Of(http.Connection.RemoteIpAddress);
        var asked = await ask.ExecuteAsync(
            new(fan.Identity, form.Phone, address),
            clock.GetUtcNow(),
            cancel
        );
        return asked.Succeeded
            ? TypedResults.Ok(new PhoneCodeContract(asked.Value.MaskedPhone, asked.Value.Proven))
            : ApiProblem.Of(asked.Refusal);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ProveAsync(
        ProvePhoneRequest request,
        ProvePhone prove,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var proven = await prove.ExecuteAsync(
            fan.Identity,
            request.Code,
            clock.GetUtcNow(),
            cancel
        );
        return proven.Succeeded ? TypedResults.NoContent() : ApiProblem.Of(proven.Refusal);
    }

    private static async Task<Results<Ok<ReceiptContract>, ProblemHttpResult>> SubmitAsync(
        SignRequest request,
        OpenJoin join,
        MembershipSubmission submission,
        CancellationToken cancel
    ) =>
        await submission.SendAsync(
            await join.FindAsync(CaseChannel.MiniProgram, cancel),
            JoinUnion.KindName,
            JoinUnion.Round,
            request,
            cancel
        );
}
