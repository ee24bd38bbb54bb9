using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace WeChatUnion.TestKit.Hosts;

public static class QuickPasswords
{
    /// <summary>
    /// Passwords at the lowest cost instead of a fifth of a second of processor for each look: nobody guesses at those
    /// of a test. What they cost in production has a test of its own.
    /// </summary>
    public static IServiceCollection AddQuickPasswords(this IServiceCollection services) =>
        services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1);
}
