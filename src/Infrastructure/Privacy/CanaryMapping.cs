using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Privacy;

internal sealed class CanaryMapping : IEntityTypeConfiguration<Canary>
{
    public void Configure(EntityTypeBuilder<Canary> builder)
    {
        builder.ToTable("privacy_canaries");
        builder.Property(canary => canary.Id).ValueGeneratedNever();
    }
}
