using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.Staff;

namespace WeChatUnion.Infrastructure.Tests.Staff;

/// <summary>Other tests make it cheap; see <see cref="TestKit.Hosts.QuickPasswords"/>.</summary>
public sealed class PasswordCostTests
{
    /// <summary>OWASP's figure of 2023.</summary>
    private const int LeastDerivations = 210_000;

    [Test]
    public void Password_AsTheHostKeepsIt_CostsAGuesserWhatItShould()
    {
        using var services = new ServiceCollection().AddLogging().AddStaff().BuildServiceProvider();

        var options = services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value;

        Assert.That(options.IterationCount, Is.AtLeast(LeastDerivations));
        Assert.That(
            options.CompatibilityMode,
            Is.EqualTo(PasswordHasherCompatibilityMode.IdentityV3)
        );
    }
}
