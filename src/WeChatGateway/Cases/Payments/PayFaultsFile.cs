using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Infrastructure.Cases.Payments;

namespace WeChatUnion.Gateway.Cases.Payments;

/// <summary>Rows of the bank's file that were not applied, to be settled with the bank.</summary>
internal static class PayFaultsFile
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(PayPaths.Faults, SendAsync).RequireAuthorization(ConsoleSession.Policy);

    private static async Task SendAsync(HttpContext http, Guid id, PayReturnQueries answers)
    {
        var cancel = http.RequestAborted;
        if (await ConsoleSession.FindActorAsync(http) is not { } actor)
        {
            return;
        }
        var scope = actor.ScopeOf(PaymentsActs.Read);
        var faults = scope.IsEmpty ? null : await answers.FaultsAsync(scope, new(id), cancel);
        if (faults is null)
        {
            await ConsoleDownload.RefuseAsync(
                http,
                scope.IsEmpty ? StaffRefusals.NotAllowed : StaffRefusals.NotFound
            );
            return;
        }
        ConsoleDownload.Begin(http.Response, ConsoleCsv.ContentType, "回盘未入账.csv");
        await using var text = new StreamWriter(
            http.Response.Body,
            ConsoleCsv.Encoding,
            leaveOpen: true
        );
        await text.WriteAsync(ConsoleCsv.Line("行", "明细编号", "说明"));
        foreach (var fault in faults)
        {
            await text.WriteAsync(
                ConsoleCsv.Line(fault.Place, fault.Item?.ToString(), PayWords.Of(fault.Outcome))
            );
        }
    }
}
