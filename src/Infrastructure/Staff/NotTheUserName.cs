using Microsoft.AspNetCore.Identity;
using WeChatUnion.Domain.Staff;

namespace WeChatUnion.Infrastructure.Staff;

/// <summary>A password that holds the user name is half known.</summary>
internal sealed class NotTheUserName : IPasswordValidator<StaffAccount>
{
    public Task<IdentityResult> ValidateAsync(
        UserManager<StaffAccount> manager,
        StaffAccount user,
        string? password
    ) =>
        Task.FromResult(
            password?.Contains(user.UserName, StringComparison.OrdinalIgnoreCase) == true
                ? IdentityResult.Failed()
                : IdentityResult.Success
        );
}
