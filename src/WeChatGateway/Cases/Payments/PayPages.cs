using MudBlazor;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Infrastructure.Cases.Payments;

namespace WeChatUnion.Gateway.Cases.Payments;

internal static class PayPages
{
    public static IServiceCollection AddPayPages(this IServiceCollection services) =>
        services
            .AddSingleton<FundReportPages>()
            .AddSingleton(
                new ConsolePage(
                    PayPaths.List,
                    "发放",
                    Icons.Material.Filled.Payments,
                    PaymentsActs.Read,
                    34
                )
                {
                    CountAsync = CountAsync,
                }
            );

    public static void MapPayPages(this IEndpointRouteBuilder endpoints)
    {
        PayFileDownload.Map(endpoints);
        PayReturnUpload.Map(endpoints);
        PayFaultsFile.Map(endpoints);
        FundReportPages.Map(endpoints);
    }

    private static async Task<int> CountAsync(ConsoleShell.Desk desk)
    {
        var waiting = await desk.ReadAsync<PayQueries, int>(
            PaymentsActs.Read,
            (payments, scope, _) => payments.CountWaitingAsync(scope, default)
        );
        return waiting.Succeeded ? waiting.Value : 0;
    }
}
