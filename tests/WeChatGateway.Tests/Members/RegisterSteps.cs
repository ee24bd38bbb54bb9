using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Members.Standing;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Tests.Members;

/// <summary>What staff do in the register.</summary>
internal static class RegisterSteps
{
    public static async Task CorrectPhoneAsync(
        this IServiceProvider host,
        DemoPerson person,
        string phone
    )
    {
        await using var scope = host.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var member = await services
            .GetRequiredService<IMemberLookup>()
            .FindByIdNumberAsync(IdNumber.Parse(person.IdNumber).Value, default);
        var corrected = await services
            .GetRequiredService<CorrectMember>()
            .ExecuteAsync(
                await ListingSteps.StaffAsync(services, StaffRole.Editor),
                new(member!.Value, null, phone, null, "本人到窗口申请更正"),
                services.GetRequiredService<TimeProvider>().GetUtcNow(),
                default
            );
        Assert.That(corrected.Succeeded, Is.True, corrected.Refusal?.Code);
    }

    /// <summary>How many were told so far that their phone is another, once the queue is worked off.</summary>
    public static async Task<int> ToldOfPhoneAsync(this IServiceProvider host)
    {
        await using var scope = host.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await services.GetRequiredService<StandingSweep>().RunAsync(now, default);
        return await services
            .GetRequiredService<UnionDbContext>()
            .Set<OutboxMessage>()
            .CountAsync(message => message.DedupeKey.StartsWith("card.phone-changed:"));
    }
}
