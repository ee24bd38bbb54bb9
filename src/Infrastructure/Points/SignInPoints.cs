using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Contracts;
using WeChatUnion.Infrastructure.Points.Books;

namespace WeChatUnion.Infrastructure.Points;

/// <summary>Signing in earns points, once a day however many campaigns one signs in to.</summary>
internal sealed class SignInPoints(
    IServiceScopeFactory scopes,
    IPointEarnings earnings,
    PointsSwitch points
) : ISignInWatcher
{
    public async Task SeeAsync(FanIdentity fan, DateTimeOffset now, CancellationToken cancel)
    {
        if (!points.IsOn)
        {
            return;
        }
        await using var scope = scopes.CreateAsyncScope();
        var fans = scope.ServiceProvider.GetRequiredService<IFanDirectory>();
        if (await fans.FindAsync(fan, cancel) is { } person)
        {
            var cause = string.Create(
                CultureInfo.InvariantCulture,
                $"sign-in:{person.Value:N}:{Transfers.DayOf(now)}"
            );
            await earnings.EarnAsync(new(person, PointKind.SignIn, cause), now, cancel);
        }
    }
}
