using MudBlazor;
using WeChatUnion.Domain.Cards.Guard;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Infrastructure.Cards.Guard;

namespace WeChatUnion.Gateway.Cards.Guard;

internal static class AlarmPages
{
    public const string List = "/console/alarms";

    public static IServiceCollection AddAlarmPages(this IServiceCollection services) =>
        services.AddSingleton(
            new ConsolePage(
                List,
                "安全告警",
                Icons.Material.Filled.NotificationImportant,
                CardsGuardActs.Read,
                50
            )
            {
                CountAsync = CountAsync,
            }
        );

    public static string Of(CardAlarmId id) => $"{List}/{id.Value}";

    private static async Task<int> CountAsync(ConsoleShell.Desk desk)
    {
        var open = await desk.ReadAsync<CardAlarmQueries, int>(
            CardsGuardActs.Read,
            (alarms, scope, _) => alarms.CountOpenAsync(scope, default)
        );
        return open.Succeeded ? open.Value : 0;
    }
}
