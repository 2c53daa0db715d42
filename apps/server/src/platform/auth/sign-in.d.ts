import type { Db } from '../db/database.ts'
import type { Log } from '../log.ts'
import { type Passwords } from './passwords.ts'
/** The county's own provider of identities, when it has one. */
export interface IdentityProvider {
  /** `https://…/.well-known/openid-configuration` */
  discoveryUrl: string
  clientId: string
  clientSecret: string
  /** The claim that holds our username. */
  usernameClaim: string
}
export interface SignInParts {
  /** Works for whichever bureau surrounds the call. */
  ambient: Db
  newId: () => string
  secret: string
  passwords: Passwords
  /** Where browsers reach us; needed only for an identity provider to send them back to. */
  publicUrl: string | undefined
  identityProvider: IdentityProvider | undefined
  /** Seconds without any request after which a session ends. */
  idleSeconds: number
  log: Log
}
export type SignIn = ReturnType<typeof createSignIn>
/**
 * Username and password, second factor, sessions. Accounts are opened by administrators, never here. It is told nothing of bureaus:
 * its database handle sees the surrounding bureau's rows only, so a session of another bureau is a session that does not exist.
 */
export declare function createSignIn(parts: SignInParts): import('better-auth').Auth<{
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
  appName: string
  baseURL: string
  basePath: string
  secret: string
  database: {
    db: Db
    type: string
    transaction: boolean
  }
  user: {
    modelName: string
    fields: {
      createdAt: string
      updatedAt: string
      emailVerified: string
    }
    additionalFields: {
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
    expiresIn: number
    updateAge: number
  }
  emailAndPassword: {
    enabled: true
    disableSignUp: true
    minPasswordLength: number
    maxPasswordLength: number
    password: {
      hash: (password: string) => Promise<string>
      verify: ({ hash, password }: { hash: string; password: string }) => Promise<boolean>
    }
  }
  plugins: [
    {
      id: 'username'
      version: string
      init(ctx: import('better-auth').AuthContext): {
        options: {
          databaseHooks: {
            user: {
              create: {
                before(
                  user: {
                    id: string
                    createdAt: Date
                    updatedAt: Date
                    email: string
                    emailVerified: boolean
                    name: string
                    image?: string | null | undefined
                  } & Record<string, unknown>,
                  context: import('better-auth').GenericEndpointContext | null,
                ): Promise<
                  | {
                      data: {
                        displayUsername?: string | undefined
                        username: string
                        id: string
                        createdAt: Date
                        updatedAt: Date
                        email: string
                        emailVerified: boolean
                        name: string
                        image?: string | null | undefined
                      }
                    }
                  | {
                      data: {
                        displayUsername?: string | undefined
                        id: string
                        createdAt: Date
                        updatedAt: Date
                        email: string
                        emailVerified: boolean
                        name: string
                        image?: string | null | undefined
                      }
                    }
                >
              }
              update: {
                before(
                  user: Partial<{
                    id: string
                    createdAt: Date
                    updatedAt: Date
                    email: string
                    emailVerified: boolean
                    name: string
                    image?: string | null | undefined
                  }> &
                    Record<string, unknown>,
                  context: import('better-auth').GenericEndpointContext | null,
                ): Promise<
                  | {
                      data: {
                        displayUsername?: string | undefined
                        username: string
                        id?: string | undefined
                        createdAt?: Date | undefined
                        updatedAt?: Date | undefined
                        email?: string | undefined
                        emailVerified?: boolean | undefined
                        name?: string | undefined
                        image?: string | null | undefined
                      }
                    }
                  | {
                      data: {
                        displayUsername?: string | undefined
                        id?: string | undefined
                        createdAt?: Date | undefined
                        updatedAt?: Date | undefined
                        email?: string | undefined
                        emailVerified?: boolean | undefined
                        name?: string | undefined
                        image?: string | null | undefined
                      }
                    }
                >
              }
            }
          }
        }
      }
      endpoints: {
        signInUsername: import('better-auth').StrictEndpoint<
          '/sign-in/username',
          {
            method: 'POST'
            body: import('better-auth').ZodObject<
              {
                username: import('better-auth').ZodString
                password: import('better-auth').ZodString
                rememberMe: import('better-auth').ZodOptional<import('better-auth').ZodBoolean>
                callbackURL: import('better-auth').ZodOptional<import('better-auth').ZodString>
              },
              import('zod/v4/core').$strip
            >
            metadata: {
              openapi: {
                summary: string
                description: string
                responses: {
                  200: {
                    description: string
                    content: {
                      'application/json': {
                        schema: {
                          type: 'object'
                          properties: {
                            redirect: {
                              type: string
                              description: string
                            }
                            token: {
                              type: string
                              description: string
                            }
                            url: {
                              type: string
                              nullable: boolean
                              description: string
                            }
                            user: {
                              $ref: string
                            }
                          }
                          required: string[]
                        }
                      }
                    }
                  }
                  422: {
                    description: string
                    content: {
                      'application/json': {
                        schema: {
                          type: 'object'
                          properties: {
                            message: {
                              type: string
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          {
            redirect: boolean
            token: string
            url: string | undefined
            user: {
              id: string
              createdAt: Date
              updatedAt: Date
              email: string
              emailVerified: boolean
              name: string
              image?: string | null | undefined
            } & {
              username: string
              displayUsername: string
            }
          }
        >
        isUsernameAvailable: import('better-auth').StrictEndpoint<
          '/is-username-available',
          {
            method: 'POST'
            body: import('better-auth').ZodObject<
              {
                username: import('better-auth').ZodString
              },
              import('zod/v4/core').$strip
            >
          },
          {
            available: boolean
          }
        >
      }
      schema: {
        user: {
          fields: Pick<
            {
              username: {
                type: 'string'
                required: false
                sortable: true
                unique: true
                returned: true
                transform: {
                  input(
                    value: import('better-auth').DBPrimitive,
                  ): string | number | boolean | Date | unknown[] | Record<string, unknown> | null | undefined
                }
              }
              displayUsername: {
                type: 'string'
                required: false
                transform: {
                  input(
                    value: import('better-auth').DBPrimitive,
                  ): string | number | boolean | Date | unknown[] | Record<string, unknown> | null | undefined
                }
              }
            },
            'username'
          >
        }
      }
      hooks: {
        before: {
          matcher(context: import('better-auth').HookEndpointContext): boolean
          handler: import('better-auth').Middleware<
            import('better-auth').MiddlewareOptions,
            (
              inputContext: import('better-auth').MiddlewareInputContext<import('better-auth').MiddlewareOptions>,
            ) => Promise<void>
          >
        }[]
      }
      options: import('better-auth/plugins').UsernameOptions | undefined
      $ERROR_CODES: {
        EMAIL_NOT_VERIFIED: import('better-auth').RawError<'EMAIL_NOT_VERIFIED'>
        UNEXPECTED_ERROR: import('better-auth').RawError<'UNEXPECTED_ERROR'>
        INVALID_USERNAME_OR_PASSWORD: import('better-auth').RawError<'INVALID_USERNAME_OR_PASSWORD'>
        USERNAME_IS_ALREADY_TAKEN: import('better-auth').RawError<'USERNAME_IS_ALREADY_TAKEN'>
        USERNAME_TOO_SHORT: import('better-auth').RawError<'USERNAME_TOO_SHORT'>
        USERNAME_TOO_LONG: import('better-auth').RawError<'USERNAME_TOO_LONG'>
        INVALID_USERNAME: import('better-auth').RawError<'INVALID_USERNAME'>
        INVALID_DISPLAY_USERNAME: import('better-auth').RawError<'INVALID_DISPLAY_USERNAME'>
        USERNAME_IS_IMMUTABLE: import('better-auth').RawError<'USERNAME_IS_IMMUTABLE'>
      }
    },
    {
      id: 'two-factor'
      version: string
      shouldRequireTwoFactor: (ctx: import('better-auth').GenericEndpointContext) => Promise<boolean>
      endpoints: {
        enableTwoFactor: import('better-auth').StrictEndpoint<
          '/two-factor/enable',
          {
            method: 'POST'
            body:
              | import('better-auth').ZodObject<
                  {
                    password: import('better-auth').ZodOptional<import('better-auth').ZodString>
                    method: import('better-auth').ZodDefault<
                      import('better-auth').ZodEnum<{
                        totp: 'totp'
                        otp: 'otp'
                      }>
                    >
                    issuer: import('better-auth').ZodOptional<import('better-auth').ZodString>
                  },
                  import('zod/v4/core').$strip
                >
              | import('better-auth').ZodObject<
                  {
                    password: import('better-auth').ZodString
                    method: import('better-auth').ZodDefault<
                      import('better-auth').ZodEnum<{
                        totp: 'totp'
                        otp: 'otp'
                      }>
                    >
                    issuer: import('better-auth').ZodOptional<import('better-auth').ZodString>
                  },
                  import('zod/v4/core').$strip
                >
            use: import('better-auth').Middleware<
              import('better-auth').MiddlewareOptions,
              (
                inputContext: import('better-auth').MiddlewareInputContext<import('better-auth').MiddlewareOptions>,
              ) => Promise<{
                session: {
                  session: Record<string, any> & {
                    id: string
                    createdAt: Date
                    updatedAt: Date
                    userId: string
                    expiresAt: Date
                    token: string
                    ipAddress?: string | null | undefined
                    userAgent?: string | null | undefined
                  }
                  user: Record<string, any> & {
                    id: string
                    createdAt: Date
                    updatedAt: Date
                    email: string
                    emailVerified: boolean
                    name: string
                    image?: string | null | undefined
                  }
                }
              }>
            >[]
            metadata: {
              openapi: {
                summary: string
                description: string
                responses: {
                  200: {
                    description: string
                    content: {
                      'application/json': {
                        schema: {
                          type: 'object'
                          properties: {
                            method: {
                              type: string
                              enum: string[]
                              description: string
                            }
                            totpURI: {
                              type: string
                              description: string
                            }
                            backupCodes: {
                              type: string
                              items: {
                                type: string
                              }
                              description: string
                            }
                          }
                          required: string[]
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          | {
              method: 'otp'
            }
          | {
              method: 'totp'
              totpURI: string
              backupCodes: string[]
            }
        >
        disableTwoFactor: import('better-auth').StrictEndpoint<
          '/two-factor/disable',
          {
            method: 'POST'
            body:
              | import('better-auth').ZodObject<
                  {
                    password: import('better-auth').ZodOptional<import('better-auth').ZodString>
                  },
                  import('zod/v4/core').$strip
                >
              | import('better-auth').ZodObject<
                  {
                    password: import('better-auth').ZodString
                  },
                  import('zod/v4/core').$strip
                >
            use: import('better-auth').Middleware<
              import('better-auth').MiddlewareOptions,
              (
                inputContext: import('better-auth').MiddlewareInputContext<import('better-auth').MiddlewareOptions>,
              ) => Promise<{
                session: {
                  session: Record<string, any> & {
                    id: string
                    createdAt: Date
                    updatedAt: Date
                    userId: string
                    expiresAt: Date
                    token: string
                    ipAddress?: string | null | undefined
                    userAgent?: string | null | undefined
                  }
                  user: Record<string, any> & {
                    id: string
                    createdAt: Date
                    updatedAt: Date
                    email: string
                    emailVerified: boolean
                    name: string
                    image?: string | null | undefined
                  }
                }
              }>
            >[]
            metadata: {
              openapi: {
                summary: string
                description: string
                responses: {
                  200: {
                    description: string
                    content: {
                      'application/json': {
                        schema: {
                          type: 'object'
                          properties: {
                            status: {
                              type: string
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          {
            status: boolean
          }
        >
        verifyBackupCode: import('better-auth').StrictEndpoint<
          '/two-factor/verify-backup-code',
          {
            method: 'POST'
            body: import('better-auth').ZodObject<
              {
                code: import('better-auth').ZodString
                disableSession: import('better-auth').ZodOptional<import('better-auth').ZodBoolean>
                trustDevice: import('better-auth').ZodOptional<import('better-auth').ZodBoolean>
              },
              import('zod/v4/core').$strip
            >
            metadata: {
              openapi: {
                description: string
                responses: {
                  '200': {
                    description: string
                    content: {
                      'application/json': {
                        schema: {
                          type: 'object'
                          properties: {
                            user: {
                              type: string
                              properties: {
                                id: {
                                  type: string
                                  description: string
                                }
                                email: {
                                  type: string
                                  format: string
                                  nullable: boolean
                                  description: string
                                }
                                emailVerified: {
                                  type: string
                                  nullable: boolean
                                  description: string
                                }
                                name: {
                                  type: string
                                  nullable: boolean
                                  description: string
                                }
                                image: {
                                  type: string
                                  format: string
                                  nullable: boolean
                                  description: string
                                }
                                twoFactorEnabled: {
                                  type: string
                                  description: string
                                }
                                createdAt: {
                                  type: string
                                  format: string
                                  description: string
                                }
                                updatedAt: {
                                  type: string
                                  format: string
                                  description: string
                                }
                              }
                              required: string[]
                              description: string
                            }
                            session: {
                              type: string
                              properties: {
                                token: {
                                  type: string
                                  description: string
                                }
                                userId: {
                                  type: string
                                  description: string
                                }
                                createdAt: {
                                  type: string
                                  format: string
                                  description: string
                                }
                                expiresAt: {
                                  type: string
                                  format: string
                                  description: string
                                }
                              }
                              required: string[]
                              description: string
                            }
                          }
                          required: string[]
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          {
            token: string | undefined
            user:
              | ({
                  id: string
                  createdAt: Date
                  updatedAt: Date
                  email: string
                  emailVerified: boolean
                  name: string
                  image?: string | null | undefined
                } & Record<string, any>)
              | import('better-auth/plugins').UserWithTwoFactor
          }
        >
        generateBackupCodes: import('better-auth').StrictEndpoint<
          '/two-factor/generate-backup-codes',
          {
            method: 'POST'
            body:
              | import('better-auth').ZodObject<
                  {
                    password: import('better-auth').ZodOptional<import('better-auth').ZodString>
                  },
                  import('zod/v4/core').$strip
                >
              | import('better-auth').ZodObject<
                  {
                    password: import('better-auth').ZodString
                  },
                  import('zod/v4/core').$strip
                >
            use: import('better-auth').Middleware<
              import('better-auth').MiddlewareOptions,
              (
                inputContext: import('better-auth').MiddlewareInputContext<import('better-auth').MiddlewareOptions>,
              ) => Promise<{
                session: {
                  session: Record<string, any> & {
                    id: string
                    createdAt: Date
                    updatedAt: Date
                    userId: string
                    expiresAt: Date
                    token: string
                    ipAddress?: string | null | undefined
                    userAgent?: string | null | undefined
                  }
                  user: Record<string, any> & {
                    id: string
                    createdAt: Date
                    updatedAt: Date
                    email: string
                    emailVerified: boolean
                    name: string
                    image?: string | null | undefined
                  }
                }
              }>
            >[]
            metadata: {
              openapi: {
                description: string
                responses: {
                  '200': {
                    description: string
                    content: {
                      'application/json': {
                        schema: {
                          type: 'object'
                          properties: {
                            status: {
                              type: string
                              description: string
                              enum: boolean[]
                            }
                            backupCodes: {
                              type: string
                              items: {
                                type: string
                              }
                              description: string
                            }
                          }
                          required: string[]
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          {
            status: boolean
            backupCodes: string[]
          }
        >
        viewBackupCodes: import('better-auth').StrictEndpoint<
          string,
          {
            method: 'POST'
            body: import('better-auth').ZodObject<
              {
                userId: import('better-auth').ZodCoercedString<unknown>
              },
              import('zod/v4/core').$strip
            >
          },
          {
            status: boolean
            backupCodes: string[]
          }
        >
        sendTwoFactorOTP: import('better-auth').StrictEndpoint<
          '/two-factor/send-otp',
          {
            method: 'POST'
            body: import('better-auth').ZodOptional<
              import('better-auth').ZodObject<
                {
                  trustDevice: import('better-auth').ZodOptional<import('better-auth').ZodBoolean>
                },
                import('zod/v4/core').$strip
              >
            >
            metadata: {
              openapi: {
                summary: string
                description: string
                responses: {
                  200: {
                    description: string
                    content: {
                      'application/json': {
                        schema: {
                          type: 'object'
                          properties: {
                            status: {
                              type: string
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          {
            status: boolean
          }
        >
        verifyTwoFactorOTP: import('better-auth').StrictEndpoint<
          '/two-factor/verify-otp',
          {
            method: 'POST'
            body: import('better-auth').ZodObject<
              {
                code: import('better-auth').ZodString
                trustDevice: import('better-auth').ZodOptional<import('better-auth').ZodBoolean>
              },
              import('zod/v4/core').$strip
            >
            metadata: {
              openapi: {
                summary: string
                description: string
                responses: {
                  '200': {
                    description: string
                    content: {
                      'application/json': {
                        schema: {
                          type: 'object'
                          properties: {
                            token: {
                              type: string
                              description: string
                            }
                            user: {
                              type: string
                              properties: {
                                id: {
                                  type: string
                                  description: string
                                }
                                email: {
                                  type: string
                                  format: string
                                  nullable: boolean
                                  description: string
                                }
                                emailVerified: {
                                  type: string
                                  nullable: boolean
                                  description: string
                                }
                                name: {
                                  type: string
                                  nullable: boolean
                                  description: string
                                }
                                image: {
                                  type: string
                                  format: string
                                  nullable: boolean
                                  description: string
                                }
                                createdAt: {
                                  type: string
                                  format: string
                                  description: string
                                }
                                updatedAt: {
                                  type: string
                                  format: string
                                  description: string
                                }
                              }
                              required: string[]
                              description: string
                            }
                          }
                          required: string[]
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          | {
              token: string
              user: import('better-auth/plugins').UserWithTwoFactor
            }
          | {
              token: string
              user: {
                id: string
                createdAt: Date
                updatedAt: Date
                email: string
                emailVerified: boolean
                name: string
                image?: string | null | undefined
              } & Record<string, any>
            }
        >
        generateTOTP: import('better-auth').StrictEndpoint<
          string,
          {
            method: 'POST'
            body: import('better-auth').ZodObject<
              {
                secret: import('better-auth').ZodString
              },
              import('zod/v4/core').$strip
            >
            metadata: {
              openapi: {
                summary: string
                description: string
                responses: {
                  200: {
                    description: string
                    content: {
                      'application/json': {
                        schema: {
                          type: 'object'
                          properties: {
                            code: {
                              type: string
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          {
            code: string
          }
        >
        getTOTPURI: import('better-auth').StrictEndpoint<
          '/two-factor/get-totp-uri',
          {
            method: 'POST'
            use: import('better-auth').Middleware<
              import('better-auth').MiddlewareOptions,
              (
                inputContext: import('better-auth').MiddlewareInputContext<import('better-auth').MiddlewareOptions>,
              ) => Promise<{
                session: {
                  session: Record<string, any> & {
                    id: string
                    createdAt: Date
                    updatedAt: Date
                    userId: string
                    expiresAt: Date
                    token: string
                    ipAddress?: string | null | undefined
                    userAgent?: string | null | undefined
                  }
                  user: Record<string, any> & {
                    id: string
                    createdAt: Date
                    updatedAt: Date
                    email: string
                    emailVerified: boolean
                    name: string
                    image?: string | null | undefined
                  }
                }
              }>
            >[]
            body:
              | import('better-auth').ZodObject<
                  {
                    password: import('better-auth').ZodOptional<import('better-auth').ZodString>
                  },
                  import('zod/v4/core').$strip
                >
              | import('better-auth').ZodObject<
                  {
                    password: import('better-auth').ZodString
                  },
                  import('zod/v4/core').$strip
                >
            metadata: {
              openapi: {
                summary: string
                description: string
                responses: {
                  200: {
                    description: string
                    content: {
                      'application/json': {
                        schema: {
                          type: 'object'
                          properties: {
                            totpURI: {
                              type: string
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          {
            totpURI: string
          }
        >
        verifyTOTP: import('better-auth').StrictEndpoint<
          '/two-factor/verify-totp',
          {
            method: 'POST'
            body: import('better-auth').ZodObject<
              {
                code: import('better-auth').ZodString
                trustDevice: import('better-auth').ZodOptional<import('better-auth').ZodBoolean>
              },
              import('zod/v4/core').$strip
            >
            metadata: {
              openapi: {
                summary: string
                description: string
                responses: {
                  200: {
                    description: string
                    content: {
                      'application/json': {
                        schema: {
                          type: 'object'
                          properties: {
                            status: {
                              type: string
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          | {
              token: string
              user: import('better-auth/plugins').UserWithTwoFactor
            }
          | {
              token: string
              user: {
                id: string
                createdAt: Date
                updatedAt: Date
                email: string
                emailVerified: boolean
                name: string
                image?: string | null | undefined
              } & Record<string, any>
            }
        >
      }
      options: NoInfer<{
        issuer: string
        schema: {
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
        accountLockout: {
          maxFailedAttempts: number
          durationSeconds: number
        }
      }>
      hooks: {
        after: {
          matcher(context: import('better-auth').HookEndpointContext): boolean
          handler: import('better-auth').Middleware<
            import('better-auth').MiddlewareOptions,
            (
              inputContext: import('better-auth').MiddlewareInputContext<import('better-auth').MiddlewareOptions>,
            ) => Promise<
              | {
                  twoFactorRedirect: boolean
                  twoFactorMethods: string[]
                }
              | undefined
            >
          >
        }[]
      }
      schema: {
        user: {
          fields: {
            twoFactorEnabled: {
              type: 'boolean'
              required: false
              defaultValue: false
              input: false
            }
          }
        }
        twoFactor: {
          fields: {
            secret: {
              type: 'string'
              required: true
              returned: false
              index: true
            }
            backupCodes: {
              type: 'string'
              required: true
              returned: false
            }
            userId: {
              type: 'string'
              required: true
              returned: false
              references: {
                model: string
                field: string
              }
              index: true
            }
            verified: {
              type: 'boolean'
              required: false
              defaultValue: true
              input: false
            }
            failedVerificationCount: {
              type: 'number'
              required: false
              defaultValue: number
              input: false
              returned: false
            }
            lockedUntil: {
              type: 'date'
              required: false
              input: false
              returned: false
            }
          }
        }
      }
      rateLimit: {
        pathMatcher(path: string): boolean
        window: number
        max: number
      }[]
      $ERROR_CODES: {
        OTP_NOT_ENABLED: import('better-auth').RawError<'OTP_NOT_ENABLED'>
        OTP_NOT_CONFIGURED: import('better-auth').RawError<'OTP_NOT_CONFIGURED'>
        OTP_HAS_EXPIRED: import('better-auth').RawError<'OTP_HAS_EXPIRED'>
        TOTP_NOT_ENABLED: import('better-auth').RawError<'TOTP_NOT_ENABLED'>
        TOTP_ALREADY_ENABLED: import('better-auth').RawError<'TOTP_ALREADY_ENABLED'>
        TOTP_NOT_CONFIGURED: import('better-auth').RawError<'TOTP_NOT_CONFIGURED'>
        TWO_FACTOR_NOT_ENABLED: import('better-auth').RawError<'TWO_FACTOR_NOT_ENABLED'>
        BACKUP_CODES_NOT_ENABLED: import('better-auth').RawError<'BACKUP_CODES_NOT_ENABLED'>
        INVALID_BACKUP_CODE: import('better-auth').RawError<'INVALID_BACKUP_CODE'>
        INVALID_CODE: import('better-auth').RawError<'INVALID_CODE'>
        TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: import('better-auth').RawError<'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'>
        ACCOUNT_TEMPORARILY_LOCKED: import('better-auth').RawError<'ACCOUNT_TEMPORARILY_LOCKED'>
        INVALID_TWO_FACTOR_COOKIE: import('better-auth').RawError<'INVALID_TWO_FACTOR_COOKIE'>
      }
    },
    ...{
      id: 'generic-oauth'
      version: string
      init: (ctx: import('better-auth').AuthContext) => Promise<{
        context: {
          socialProviders: import('better-auth').OAuthProvider<
            object,
            Partial<import('better-auth').ProviderOptions<object>>
          >[]
          genericOAuthPendingDiscovery: Map<string, import('better-auth/plugins').GenericOAuthConfig<string>>
        }
      }>
      hooks: {
        before: {
          matcher: (context: import('better-auth').HookEndpointContext) => boolean
          handler: import('better-auth').Middleware<
            import('better-auth').MiddlewareOptions,
            (
              inputContext: import('better-auth').MiddlewareInputContext<import('better-auth').MiddlewareOptions>,
            ) => Promise<void>
          >
        }[]
      }
      options: import('better-auth/plugins').GenericOAuthOptions<string>
      $ERROR_CODES: {
        INVALID_OAUTH_CONFIGURATION: import('better-auth').RawError<'INVALID_OAUTH_CONFIGURATION'>
        TOKEN_URL_NOT_FOUND: import('better-auth').RawError<'TOKEN_URL_NOT_FOUND'>
      }
    }[],
  ]
  advanced: {
    cookiePrefix: string
    useSecureCookies: false
    disableOriginCheck: true
    disableCSRFCheck: true
    database: {
      generateId: () => string
    }
    ipAddress: {
      ipAddressHeaders: string[]
    }
  }
  rateLimit: {
    enabled: false
  }
  onAPIError: {
    onError: (error: unknown) => void
  }
  telemetry: {
    enabled: false
  }
  logger: {
    level: 'error'
    log: (level: 'debug' | 'error' | 'info' | 'warn', message: string) => void
  }
  databaseHooks: {
    session: {
      create: {
        before: ({
          userId,
        }: {
          id: string
          createdAt: Date
          updatedAt: Date
          userId: string
          expiresAt: Date
          token: string
          ipAddress?: string | null | undefined
          userAgent?: string | null | undefined
        } & Record<string, unknown>) => Promise<void>
      }
    }
  }
  hooks: {
    before: import('better-auth').Middleware<
      import('better-auth').MiddlewareOptions,
      (
        inputContext: import('better-auth').MiddlewareInputContext<import('better-auth').MiddlewareOptions>,
      ) => Promise<void>
    >
    after: import('better-auth').Middleware<
      import('better-auth').MiddlewareOptions,
      (
        inputContext: import('better-auth').MiddlewareInputContext<import('better-auth').MiddlewareOptions>,
      ) => Promise<void>
    >
  }
}>
/** Code of a refused new password; the message says which weakness. */
export declare const WEAK = 'PASSWORD_TOO_WEAK'
/** Code of the refusal to let in somebody whose account was closed. */
export declare const DISABLED = 'ACCOUNT_DISABLED'
