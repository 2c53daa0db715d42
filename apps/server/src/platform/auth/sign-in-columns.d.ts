/** How the sign-in library's names are spelled in our tables. `sign-in-columns.test.ts` holds both against each other. */
export declare const columns: {
  user: {
    modelName: string
    fields: {
      createdAt: string
      updatedAt: string
      emailVerified: string
    }
  }
  session: {
    modelName: string
    fields: {
      createdAt: string
      updatedAt: string
      userId: string
      expiresAt: string
      ipAddress: string
      userAgent: string
    }
  }
  account: {
    modelName: string
    fields: {
      createdAt: string
      updatedAt: string
      userId: string
      accountId: string
      providerId: string
      accessToken: string
      refreshToken: string
      idToken: string
      accessTokenExpiresAt: string
      refreshTokenExpiresAt: string
    }
  }
  verification: {
    modelName: string
    fields: {
      createdAt: string
      updatedAt: string
      expiresAt: string
    }
  }
  twoFactor: {
    user: {
      fields: {
        twoFactorEnabled: string
      }
    }
    twoFactor: {
      modelName: string
      fields: {
        userId: string
        backupCodes: string
        failedVerificationCount: string
        lockedUntil: string
      }
    }
  }
}
/** What we add to a user; nobody may set it from outside. */
export declare const extraUserFields: {
  readonly mustChangePassword: {
    readonly type: 'boolean'
    readonly required: false
    readonly input: false
    readonly fieldName: 'must_change_password'
  }
  readonly disabled: {
    readonly type: 'boolean'
    readonly required: false
    readonly input: false
    readonly fieldName: 'disabled'
  }
}
