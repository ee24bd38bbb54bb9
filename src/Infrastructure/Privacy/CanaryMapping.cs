using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Privacy;

internal sealed class CanaryMapping : IEntityTypeConfiguration<Canary>
{
    public const string Table = "privacy_canaries";

    public void Configure(EntityTypeBuilder<Canary> builder)
    {
        builder.ToTable(Table);
        builder.Property(canary => canary.Id).ValueGeneratedNever();
    }
}
