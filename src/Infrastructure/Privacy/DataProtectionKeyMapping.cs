using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Privacy;

internal sealed class DataProtectionKeyMapping : IEntityTypeConfiguration<DataProtectionKey>
{
    public const string Table = "privacy_data_protection_keys";

    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.ToTable(Table);
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.Property(key => key.Name).HasMaxLength(200);
    }
}
